// Messages: mail and SMS, written in the transaction that causes them, delivered after it. Bodies are encrypted and
// erased after delivery; in development they stay in the built-in inbox. Texts are templates: ours in twenty languages, or the
// owner's, written by the same renderer (template/).

export { sealedMessageBodies } from './body.ts'
export type { MessageContent } from './content.ts'
export { countMessages } from './count.ts'
export { messageJobs } from './deliver.ts'
export { withFullMessages } from './hand-over.ts'
export { clearInbox, type InboxMessage, listInbox } from './inbox.ts'
export { pastMessages } from './past.ts'
export { escapeHtml } from './plain-text.ts'
export { deliveryPlatformOperations } from './platform-api.ts'
export { type NewMessage, sendMessage } from './send.ts'
export { takesChannel } from './sms/index.ts'
export { suppressionBapiOperations } from './suppression/bapi.ts'
export { pastSuppressions } from './suppression/store.ts'
export { templateBapiOperations } from './template/bapi.ts'
export { isTestCredential, isTestPhoneNumber } from './test-credentials.ts'
