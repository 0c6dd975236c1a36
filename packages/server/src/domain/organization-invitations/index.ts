// Invitations to organizations: an address, a role, and a ticket that travels by mail and can be used once. The ticket proves
// the address, so nobody but the app's server and the invited person gets to see it.
export { countOpenByDomain, deleteOpenOfDomain, inviteByDomain } from './by-domain.ts'
export { type InvitationRow, invitationStatus, isInvitationTicket } from './invitation.ts'
export {
  closeInvitation,
  countOpenInvitations,
  deleteInvitationsOf,
  findInvitation,
  findInvitationByTicket,
  type InvitationFilter,
  insertInvitation,
  isRoleInvitedTo,
  listInvitations,
  openAddresses,
  reassignInvitations,
  sealedOrganizationTickets,
} from './store.ts'
export {
  invitationUrl,
  type LoadedInvitation,
  toBapiInvitation,
  toFapiInvitation,
  toPublicOrganizationData,
} from './wire.ts'
