import { isIPv4 } from 'node:net'
import type { Config } from './platform/config.ts'

/**
 * What whoever opens a development server must know; null if nothing. Links in mails begin with the Host header where no
 * origin is configured: on loopback that harms nobody, but a caller from elsewhere could write any host into it.
 */
export function exposureWarning(
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
  environmentType: 'development' | 'production',
): string | null {
  const open = host.filter((address) => !isLoopbackAddress(address))
  if (environmentType !== 'development' || publicUrl !== null || open.length === 0) return null
  return `KEYWARD_HOST opens this development server beyond this machine (${open.join(', ')}), and without KEYWARD_PUBLIC_URL the links it sends begin with the Host header of whoever asks: set KEYWARD_PUBLIC_URL`
}

function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'))
}
