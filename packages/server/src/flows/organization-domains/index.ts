// Domains of organizations over both APIs, and whom they bring in: invitations and suggestions for people with an address there,
// requests to join, and the answers to them.
export { organizationDomainBapiOperations } from './bapi.ts'
export { creationDefaults } from './creation-defaults.ts'
export { organizationDomainFapiOperations } from './fapi.ts'
export { membershipRequestFapiOperations } from './requests-fapi.ts'
