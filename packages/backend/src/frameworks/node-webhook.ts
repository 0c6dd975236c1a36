import type { WebhookEvent } from '../webhook-events.ts'
import { type VerifyWebhookOptions, verifyWebhook } from '../webhooks.ts'
import type { NodeRequest } from './node-request.ts'

type NodeWebhook = NodeRequest & AsyncIterable<Uint8Array> & { readonly body?: unknown }

/**
 * The event of a webhook request of Node's. A body that a parser has read is written again: webhooks are sent as compact JSON, so
 * that these are the same characters as a rule; `howToKeepIt` is told where they were not.
 */
export async function verifyNodeWebhook(
  request: NodeWebhook,
  options: VerifyWebhookOptions | undefined,
  howToKeepIt: string,
): Promise<WebhookEvent> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  const { bytes, isRewritten } = await bodyOf(request)
  try {
    return await verifyWebhook(new Request('http://localhost/', { method: 'POST', headers, body: bytes }), options)
  } catch (error) {
    if (!isRewritten) throw error
    throw new Error(`${(error as Error).message} The body had been parsed before: ${howToKeepIt}`)
  }
}

async function bodyOf(request: NodeWebhook): Promise<{ bytes: BodyInit; isRewritten: boolean }> {
  const { body } = request
  if (typeof body === 'string' || body instanceof Uint8Array) return { bytes: body as BodyInit, isRewritten: false }
  if (body !== undefined && body !== null) return { bytes: JSON.stringify(body), isRewritten: true }
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return { bytes: new Blob(chunks as BlobPart[]), isRewritten: false }
}
