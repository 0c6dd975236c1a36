import { type AddressedSatellite, apiError, type InstanceFacts, type Scope } from '../../platform/index.ts'
import { parentDomain } from './facts.ts'

/** The same instance as a request to this address of the Frontend API sees it; an address of no satellite is the primary's. */
export function atSatellite(instance: InstanceFacts, address: string): InstanceFacts {
  return { ...instance, satellite: findSatellite(instance, address) }
}

/** By its name, or by one of its two addresses, at which it then is. */
export function findSatellite({ satellites }: InstanceFacts, text: string): AddressedSatellite | null {
  const wanted = text.toLowerCase().replace(/\/+$/, '')
  for (const satellite of satellites) {
    const [host, proxy] = [`https://${satellite.host}`, withoutSlash(satellite.proxyUrl)]
    if (wanted === satellite.name || wanted === satellite.host || wanted === host)
      return { ...satellite, baseUrl: wanted === satellite.name ? (proxy ?? host) : host }
    if (proxy !== null && wanted === proxy.toLowerCase()) return { ...satellite, baseUrl: proxy }
  }
  return null
}

/** The domain that pages share with the Frontend API at which the request came in. Null for addresses and localhost. */
export function domainHere({ satellite, frontendApi }: InstanceFacts): string | null {
  return parentDomain(satellite?.host ?? frontendApi)
}

/** Where the Frontend API of a domain is: a satellite's, or without one the instance's own. */
export function addressOf({ issuer, proxyUrl }: InstanceFacts, satellite: AddressedSatellite | null): string {
  return satellite?.baseUrl ?? withoutSlash(proxyUrl) ?? issuer
}

/** Where browsers reach an instance that has a host of its own: there, or by the proxy in its place. Null: it has none. */
export function ownAddressOf(instance: InstanceFacts): string | null {
  return instance.frontendApi.includes('/') ? null : addressOf(instance, null)
}

/**
 * The domain that a page is of, as far as it is of the instance: the one at which the request came in, if it may be of
 * several. Undefined: of none.
 */
export function domainOfPage(instance: InstanceFacts, page: URL): AddressedSatellite | 'primary' | undefined {
  if (isBelow(page, domainHere(instance))) return instance.satellite ?? 'primary'
  const satellite = instance.satellites.find(({ host }) => isBelow(page, parentDomain(host)))
  if (satellite) return findSatellite(instance, satellite.name)!
  return isBelow(page, parentDomain(instance.frontendApi)) ? 'primary' : undefined
}

/** https alone: whoever is on the line speaks for every http page of the domain. */
export function isBelow(page: URL, domain: string | null): boolean {
  return page.protocol === 'https:' && isHostBelow(page, domain)
}

export function isHostBelow({ hostname }: URL, domain: string | null): boolean {
  return domain !== null && (hostname === domain || hostname.endsWith(`.${domain}`))
}

/** People sign in and up on the primary domain alone: what a satellite knows of them is carried over from there. */
export function refuseOnSatellite({ instance }: Scope): void {
  if (instance.satellite) throw apiError('operation_not_allowed_on_satellite_domain')
}

function withoutSlash(url: string | null): string | null {
  return url === null ? null : url.replace(/\/+$/, '')
}
