// Getting in: invitations to the application, the waitlist, and who is let in or kept out.
export { refuseDoubleInvitations } from './double-invitations.ts'
export { invitationBapiOperations } from './invitations-bapi.ts'
export { acceptApplicationInvitation } from './invite.ts'
export { restrictionBapiOperations } from './restrictions-bapi.ts'
export { applicationTicketTarget } from './ticket-target.ts'
export { waitlistBapiOperations, waitlistFapiOperation } from './waitlist-operations.ts'
