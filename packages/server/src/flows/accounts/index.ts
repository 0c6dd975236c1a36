// Accounts: what an existing user, or the application's server, changes about a user, with what follows in other rooms:
// addresses and their proofs, passwords, pictures, bans, deletion.
export { accountBapiOperations } from './bapi.ts'
export { contactBapiOperations } from './contact-bapi.ts'
export { contactFapiOperations } from './contact-fapi.ts'
export { emailContacts, markContactVerified } from './contacts.ts'

export { accountFapiOperations } from './fapi.ts'
