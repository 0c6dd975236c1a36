import { equalBytes, hmac } from '#crypto'
import { environmentValue } from './environment.ts'
import type { WebhookEvent } from './webhook-events.ts'

export type * from './webhook-events.ts'

export type VerifyWebhookOptions = {
  /** `whsec_…`; without it KEYWARD_WEBHOOK_SIGNING_SECRET or CLERK_WEBHOOK_SIGNING_SECRET is read. */
  signingSecret?: string
}

const toleranceSeconds = 5 * 60
const encoder = new TextEncoder()

/**
 * The event of a webhook request, if it was signed with the endpoint's secret within the last five minutes; else rejects.
 * Both header families are understood (`svix-*` and the Standard Webhooks' `webhook-*`). The signature covers the bytes
 * that were sent: nothing may have read or re-serialized the body before.
 */
export async function verifyWebhook(request: Request, options: VerifyWebhookOptions = {}): Promise<WebhookEvent> {
  const key = signingKey(options.signingSecret ?? environmentValue('webhookSigningSecret'))
  const { id, timestamp, signatures } = signedHeaders(request.headers)
  assertRecent(timestamp)
  const body = new Uint8Array(await request.arrayBuffer())
  const expected = await hmac('SHA-256', key, signedBytes(`${id}.${timestamp}.`, body))
  if (!signatures.some((signature) => equalBytes(signature, expected)))
    throw new Error('The webhook signature does not match the body and the signing secret.')
  return readEvent(body)
}

function signingKey(secret: string | undefined): Uint8Array {
  if (!secret) {
    throw new Error(
      "Missing webhook signing secret. Set KEYWARD_WEBHOOK_SIGNING_SECRET (or CLERK_WEBHOOK_SIGNING_SECRET), or pass `signingSecret`: the value that starts with whsec_ on the endpoint's page.",
    )
  }
  const key = bytesOfBase64(secret.replace(/^whsec_/, ''))
  if (!key || key.length === 0)
    throw new Error('The webhook signing secret is malformed: copy it again, from whsec_ to its end.')
  return key
}

function signedHeaders(headers: Headers): { id: string; timestamp: string; signatures: Uint8Array[] } {
  const read = (name: string) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`)
  const [id, timestamp, signature] = [read('id'), read('timestamp'), read('signature')]
  if (!id || !timestamp || !signature) {
    const missing = ['id', 'timestamp', 'signature'].filter((name) => !read(name)).map((name) => `svix-${name}`)
    throw new Error(`The webhook request lacks the headers ${missing.join(', ')}.`)
  }
  return { id, timestamp, signatures: signaturesOf(signature) }
}

/** Several signatures may stand there while a secret is rotated; only those of version `v1` are ours. */
function signaturesOf(header: string): Uint8Array[] {
  return header
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => bytesOfBase64(entry.slice(3)))
    .filter((bytes) => bytes !== null)
}

function assertRecent(timestamp: string): void {
  const age = Math.floor(Date.now() / 1000) - Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > toleranceSeconds) {
    throw new Error("The webhook timestamp is more than five minutes away from this machine's clock.")
  }
}

function signedBytes(prefix: string, body: Uint8Array): Uint8Array {
  const start = encoder.encode(prefix)
  const bytes = new Uint8Array(start.length + body.length)
  bytes.set(start)
  bytes.set(body, start.length)
  return bytes
}

function readEvent(body: Uint8Array): WebhookEvent {
  let event: Partial<WebhookEvent> | null
  try {
    event = JSON.parse(new TextDecoder().decode(body))
  } catch {
    event = null
  }
  if (typeof event !== 'object' || event === null || typeof event.type !== 'string')
    throw new Error('The webhook body is not an event.')
  const { type, object = 'event', data, event_attributes } = event
  return { type, object, data, event_attributes } as WebhookEvent
}

function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
