export { inboxContentSecurityPolicy, inboxPage } from './page.ts'
