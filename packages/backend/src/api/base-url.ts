import { defaultApiVersion } from '@keyward/wire/facts'
import { environmentValue } from '../environment.ts'
import { apiUrlFromPublishableKey } from './loopback.ts'

export const packageVersion = '0.1.0'
export const userAgent = `@keyward/backend@${packageVersion}`

/** Where the Backend API is when neither `apiUrl` nor a key says so: the server's default address on this machine. */
export const defaultApiUrl = 'http://127.0.0.1:4100'

/**
 * The Backend API's base URL without trailing slash: the option, else what the publishable key tells (design.md §2: a
 * loopback key means plain http on that host and port; any other the same host over https). Code that names neither,
 * because it was written for a hosted service with one address, gets both from the environment.
 */
export function apiUrlOf({ apiUrl, publishableKey }: { apiUrl?: string; publishableKey?: string }): string {
  return trimSlashes(apiUrl || apiUrlFromPublishableKey(publishableKey) || apiUrlFromEnvironment() || defaultApiUrl)
}

function apiUrlFromEnvironment(): string | null {
  return environmentValue('apiUrl') ?? apiUrlFromPublishableKey(environmentValue('publishableKey'))
}

export function bapiHeaders(secretKey: string | undefined): Record<string, string> {
  return {
    ...(secretKey ? { Authorization: `Bearer ${secretKey}` } : {}),
    'Clerk-API-Version': defaultApiVersion,
    'Content-Type': 'application/json',
    'User-Agent': userAgent,
  }
}

function trimSlashes(url: string): string {
  return url.replace(/\/+$/, '')
}
