// Domains of an instance: the primary one, on which its Frontend API lives, and satellites, whose pages share its sign-in.
export { domainBapiOperations } from './bapi.ts'
export { applicationDomainOperations } from './platform-api.ts'
