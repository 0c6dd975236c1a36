import { BlockList, isIPv4, isIPv6 } from 'node:net'

// IANA's registries of special-purpose addresses (RFC 6890): nothing there belongs to the public internet.

const specialIpv4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Parts of 2000::/3 that are not for the public, or that carry an IPv4 address inside (Teredo, 6to4). */
const specialIpv6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special = blockList(specialIpv4, specialIpv6)
const globalUnicast = blockList([], [['2000::', 3]])
/** What development may reach beyond the public internet: this machine and its networks, never link-local (metadata). */
const local = blockList(
  [
    ['10.0.0.0', 8],
    ['127.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ],
  [
    ['::1', 128],
    ['fc00::', 7],
  ],
)

function blockList(ipv4: readonly [string, number][], ipv6: readonly [string, number][]): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of ipv4) list.addSubnet(address, prefix, 'ipv4')
  for (const [address, prefix] of ipv6) list.addSubnet(address, prefix, 'ipv6')
  return list
}

/** Whether an IP address belongs to the public internet. Anything else, text that is no address included, does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  // Outside 2000::/3 there are loopback, link-local, unique local and the forms that wrap an IPv4 address (::ffff:…, 64:ff9b::…).
  return isIPv6(address) && globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** As above; with `allowPrivate` also this machine and the networks around it. */
export function isReachableAddress(address: string, allowPrivate: boolean): boolean {
  if (isPublicAddress(address)) return true
  return allowPrivate && ((isIPv4(address) && local.check(address, 'ipv4')) || isLocalIpv6(address))
}

function isLocalIpv6(address: string): boolean {
  // BlockList reads ::ffff:127.0.0.1 as its IPv4 address; here it stays refused.
  return isIPv6(address) && !/^(::|0:0:0:0:0:)ffff:/i.test(address) && local.check(address, 'ipv6')
}
