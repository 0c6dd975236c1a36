import { type ClerkClient, createClerkClient } from '@keyward/backend'
import { apiUrlOf, environmentValue } from '@keyward/backend/internal'
import { type Clock, createClock } from './clock.ts'
import { createInbox, type Inbox } from './inbox.ts'

export type KeywardKeys = { readonly url: string; readonly publishableKey: string; readonly secretKey: string }

/** A development instance and what a test does with it. */
export type Keyward = KeywardKeys & {
  readonly inbox: Inbox
  readonly clock: Clock
  /** The Backend API. */
  readonly client: ClerkClient
  /** The environment of an application that uses this server by our packages, with Next and Vite names. */
  readonly env: Readonly<Record<string, string>>
  /** The same for the official packages, which want to be told where everything is. */
  readonly officialEnv: Readonly<Record<string, string>>
}

/** A server that is there: the one given, or the one that the environment names by its keys. */
export function connectKeyward(given: Partial<KeywardKeys> & { readonly inboxToken?: string } = {}): Keyward {
  const publishableKey = required(given.publishableKey ?? environmentValue('publishableKey'), 'PUBLISHABLE_KEY')
  const secretKey = required(given.secretKey ?? environmentValue('secretKey'), 'SECRET_KEY')
  const url = apiUrlOf({ apiUrl: given.url ?? environmentValue('apiUrl'), publishableKey })
  const token = given.inboxToken ?? process.env.KEYWARD_INBOX_TOKEN
  const place = { url, ...(token ? { token } : {}) }
  return {
    url,
    publishableKey,
    secretKey,
    inbox: createInbox(place),
    clock: createClock(place),
    client: createClerkClient({ secretKey, publishableKey, apiUrl: url }),
    env: {
      KEYWARD_API_URL: url,
      KEYWARD_SECRET_KEY: secretKey,
      KEYWARD_PUBLISHABLE_KEY: publishableKey,
      ...published('KEYWARD_PUBLISHABLE_KEY', publishableKey),
    },
    officialEnv: {
      CLERK_API_URL: url,
      CLERK_SECRET_KEY: secretKey,
      CLERK_PUBLISHABLE_KEY: publishableKey,
      ...published('CLERK_PUBLISHABLE_KEY', publishableKey),
      ...published('CLERK_PROXY_URL', url),
      ...published('CLERK_JS_URL', `${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`),
      ...published('CLERK_TELEMETRY_DISABLED', '1'),
    },
  }
}

const published = (name: string, value: string) => ({ [`NEXT_PUBLIC_${name}`]: value, [`VITE_${name}`]: value })

function required(value: string | undefined, name: string): string {
  if (value) return value
  throw new Error(
    `Missing KEYWARD_${name} (or CLERK_${name}): the server prints it at its first start. startKeyward() needs none.`,
  )
}
