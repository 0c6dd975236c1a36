// Email links: the page behind a link, and what happens when it is confirmed. Works for sign-ins, sign-ups and addresses of
// existing users; the waiting tab goes on by looking at its own resource.
export { emailLinkFapiOperations } from './fapi.ts'
