// Inviting people to organizations, and their coming: over the Backend API, by members, and by the ticket of the mail.
export { acceptInvitation, requireOpenInvitation, userOfInvitation, verifiedAddresses } from './accept.ts'
export { organizationInvitationBapiOperations } from './bapi.ts'
export { enrol } from './enrol.ts'
export { organizationInvitationFapiOperations } from './fapi.ts'
export { ticketTarget } from './ticket-target.ts'
