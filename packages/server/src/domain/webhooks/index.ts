import { endpointBapiOperations } from './bapi.ts'
import { messageBapiOperations } from './messages-bapi.ts'
import { svixBapiOperations } from './svix-bapi.ts'

// Webhooks: telling other systems what happened. Rooms record events (`emit`); a dispatcher in every server process makes
// messages of them, one per endpoint that asks for the type, and sends each until it is taken: at least once, under the
// event's id, signed as Svix and Standard Webhooks do. Order is in the event log only. A message belongs to whoever leased
// it; a lease that runs out is another process's. Each endpoint has its own queue, so that a receiver that hangs delays
// nobody else.
export { startWebhooks } from './dispatcher.ts'
export { mayReachPrivate, sealedWebhookHeaders, sealedWebhookSecrets } from './endpoint.ts'
export { readPageToken } from './page-token.ts'
export { signatureHeaders } from './signature.ts'
export { bringRetriesNearer, doneUntil, sweepLog } from './store.ts'

export const webhookBapiOperations = [...endpointBapiOperations, ...messageBapiOperations, ...svixBapiOperations]
