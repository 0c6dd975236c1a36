import dns from 'node:dns/promises'
import { get } from '../doctor/server-facts.ts'
import type { Deployment, Step } from './step.ts'

/** Whether browsers find the Frontend API and the account portal at their names, by https, and this instance behind them. */
export async function hostSteps({ instanceId, domain }: Deployment): Promise<Step[]> {
  const frontend = domain.proxy_url ?? domain.frontend_api_url
  const [target] = domain.cname_targets ?? []
  const places = [
    { code: 'frontend_api', url: frontend, target: domain.proxy_url ? null : (target?.value ?? null) },
    ...(domain.accounts_portal_url
      ? [{ code: 'account_portal', url: domain.accounts_portal_url, target: target?.value ?? null }]
      : []),
  ]
  const steps = await Promise.all(
    places.map(async (place) => {
      const name = await nameStep(place)
      if (name.state === 'open') return [name]
      const answer =
        place.code === 'frontend_api'
          ? await frontendApiStep(place.url, instanceId)
          : await portalStep(`${place.url}/sign-in`)
      return [name, answer]
    }),
  )
  return steps.flat()
}

type Place = { readonly code: string; readonly url: string; readonly target: string | null }

async function nameStep({ code, url, target }: Place): Promise<Step> {
  const host = new URL(url).hostname
  const addresses = await addressesOf(host)
  if (addresses.length === 0)
    return {
      code: `${code}_name`,
      state: 'open',
      message: `${host} has no address.`,
      todo: target ? `DNS: ${host} CNAME ${target}` : `DNS: ${host} A or AAAA, with the address of the server`,
    }
  const expected = target === null ? [] : await addressesOf(target)
  if (expected.length > 0 && !addresses.some((address) => expected.includes(address)))
    return {
      code: `${code}_name`,
      state: 'advice',
      message: `${host} leads to ${addresses[0]}, ${target} to ${expected[0]}.`,
      todo: `Well, if a proxy of yours is there. Otherwise DNS: ${host} CNAME ${target}`,
    }
  return { code: `${code}_name`, state: 'done', message: `${host} leads to ${addresses[0]}.`, todo: null }
}

async function addressesOf(host: string): Promise<string[]> {
  return dns.lookup(host, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  )
}

type Answer = { readonly display_config?: { readonly id?: unknown }; readonly errors?: readonly { code?: string }[] }

/** The environment names its instance: a host that is not passed on unchanged leads to another one. */
async function frontendApiStep(url: string, instanceId: string): Promise<Step> {
  const { response, reason } = await get(`${url}/v1/environment`)
  const body = (await response?.json().catch(() => null)) as Answer | null | undefined
  const id = body?.display_config?.id
  const isLost = id !== undefined || body?.errors?.[0]?.code === 'host_invalid'
  if (id === `display_config_${instanceId}`)
    return { code: 'frontend_api', state: 'done', message: `${url} answers for ${instanceId}.`, todo: null }
  if (isLost)
    return {
      code: 'frontend_api',
      state: 'open',
      message:
        id === undefined
          ? `${url} reaches a server that is asked for another host.`
          : `${url} answers for another instance.`,
      todo: 'Let the proxy pass the Host header on unchanged.',
    }
  return { code: 'frontend_api', state: 'open', ...noAnswer(url, response, reason) }
}

async function portalStep(url: string): Promise<Step> {
  const { response, reason } = await get(url)
  if (response !== null && response.status < 400)
    return { code: 'account_portal', state: 'done', message: `${url} answers.`, todo: null }
  return { code: 'account_portal', state: 'open', ...noAnswer(url, response, reason) }
}

function noAnswer(url: string, response: Response | null, reason: string | null): Pick<Step, 'message' | 'todo'> {
  const { hostname } = new URL(url)
  if (reason && /CERT|SSL|TLS|SIGNED|ISSUER|SIGNATURE/.test(reason))
    return { message: `The certificate of ${hostname} is refused: ${reason}.`, todo: `A certificate for ${hostname}` }
  return {
    message: `${url} does not answer as it should: ${reason ?? `status ${response?.status}`}.`,
    todo: `Let a proxy with a certificate for ${hostname} pass requests on to the server, with the Host header unchanged.`,
  }
}
