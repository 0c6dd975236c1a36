import { parsePublishableKey } from '@keyward/wire/facts'

/** The API's address as a publishable key tells it; null for what is no key. */
export function apiUrlFromPublishableKey(publishableKey: string | undefined): string | null {
  const key = parsePublishableKey(publishableKey)
  if (!key) return null
  const [host] = key.frontendApi.split('/', 1)
  return `${isLoopbackHost(host!) ? 'http' : 'https'}://${host}`
}

/** `127.0.0.1`, `localhost`, `[::1]`, names below `.localhost`; with or without port. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host)
}
