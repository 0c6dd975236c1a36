// Messages: mail and SMS, written in the transaction that causes them, delivered after it. Bodies are encrypted and
// erased after delivery; in development they stay in the built-in inbox.
export { messageJobs } from './deliver.ts'
export { clearInbox, type InboxMessage, listInbox } from './inbox.ts'
export { escapeHtml } from './plain-text.ts'
export { type NewMessage, sendMessage } from './send.ts'
export { isTestCredential, isTestPhoneNumber } from './test-credentials.ts'
export type { MessageContent, NewDeviceSignIn } from './texts.ts'
