import { parsePublishableKey } from '@keyward/wire/facts'
import { type Api, apiFrom } from '../api/client.ts'
import { type InstanceConfig, instancePath } from '../api/platform.ts'
import type { Io } from '../io.ts'
import { serverOf } from '../project/keys.ts'
import type { ServerFacts } from './finding.ts'

type Named = { publishableKey: string | null; secretKey: string | null; url: string | undefined; io: Io }

const withinMs = 5_000

/** Asks the server that the key or the option names. Null if neither says where it is. */
export async function askServer({ publishableKey, secretKey, url, io }: Named): Promise<ServerFacts | null> {
  const base = (url ?? (publishableKey ? serverOf(publishableKey)?.url : undefined))?.replace(/\/+$/, '')
  if (!base || !URL.canParse(base)) return null
  const unknown = {
    url: base,
    clockOffsetMs: null,
    publishedKids: null,
    publishedModuli: null,
    secretKids: null,
    config: null,
  }
  const asked = Date.now()
  const alive = await get(`${base}/livez`)
  if (!alive.response?.ok)
    return { ...unknown, answers: false, reason: alive.reason ?? `it answered ${alive.response?.status}` }
  const published = publishableKey ? await keySetAt(frontendJwks(publishableKey, base)) : null
  const api = secretKey ? apiFrom({ url: base, secretKey }, io) : null
  return {
    ...unknown,
    answers: true,
    reason: null,
    clockOffsetMs: clockOffset(alive.response, asked),
    publishedKids: valuesIn(published, 'kid'),
    publishedModuli: valuesIn(published, 'n'),
    ...(api ? { secretKids: await kidsOfSecret(api), config: await configOf(api) } : {}),
  }
}

/** HTTP dates have whole seconds: half of one is the middle of what it may mean. */
function clockOffset(response: Response, asked: number): number | null {
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? null : date + 500 - (asked + Date.now()) / 2
}

/** Below the instance's path; the address is the one that was asked, since the key may hold another loopback name. */
function frontendJwks(publishableKey: string, base: string): string {
  const [, ...path] = parsePublishableKey(publishableKey)?.frontendApi.split('/') ?? []
  return [base, ...path, '.well-known/jwks.json'].join('/')
}

async function keySetAt(url: string): Promise<unknown> {
  const { response } = await get(url)
  return response?.ok ? response.json().catch(() => null) : null
}

async function kidsOfSecret(api: Api): Promise<string[] | null> {
  return api.request('GET', '/jwks').then(
    (keySet) => valuesIn(keySet, 'kid'),
    () => null,
  )
}

function valuesIn(keySet: unknown, name: 'kid' | 'n'): string[] | null {
  const keys = (keySet as { keys?: Record<string, unknown>[] } | null)?.keys
  return Array.isArray(keys) ? keys.map((key) => key[name]).filter((value) => typeof value === 'string') : null
}

async function configOf(api: Api): Promise<InstanceConfig | null> {
  try {
    return await api.request<InstanceConfig>('GET', `${await instancePath(api, {})}/config`)
  } catch {
    return null
  }
}

/** What the caller sends stays with the server that it names: redirects are not followed. */
export async function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response | null; reason: string | null }> {
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(withinMs) })
    return { response, reason: null }
  } catch (error) {
    const cause = (error as Error).cause as NodeJS.ErrnoException | undefined
    return { response: null, reason: cause?.code ?? cause?.message ?? (error as Error).message }
  }
}
