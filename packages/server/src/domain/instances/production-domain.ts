import { eq } from 'drizzle-orm'
import type { ServerScope } from '../../platform/index.ts'
import { instanceDomains } from './table.ts'

const hostname = /^(?=.{4,240}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * The host on which the Frontend API of an application's domain answers: `example.com` → `clerk.example.com`, as clients and
 * DNS set-ups expect it. A port may follow. Null for what is no domain name.
 */
export function frontendApiHost(domain: string): string | null {
  const host = hostName(domain)
  return host === null || host.startsWith('clerk.') ? host : `clerk.${host}`
}

/** A host name, a port may follow, as a browser's Host header spells it. Null for what is none. */
export function hostName(text: string): string | null {
  const [name = '', port, ...rest] = text.trim().toLowerCase().split(':')
  if (
    rest.length > 0 ||
    !hostname.test(name) ||
    (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
  )
    return null
  return port === undefined || Number(port) === 443 ? name : `${name}:${Number(port)}`
}

export async function isTaken(scope: ServerScope, host: string): Promise<boolean> {
  const rows = await scope.db
    .select({ id: instanceDomains.id })
    .from(instanceDomains)
    .where(eq(instanceDomains.frontendApiHost, host))
  return rows.length > 0
}
