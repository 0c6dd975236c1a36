// Invitations to the application: an address and a ticket that travels by mail, proves the address and can be used once.
export {
  closeInvitation,
  findByTicket,
  findInvitation,
  findOpenByEmail,
  type InvitationRow,
  insertInvitation,
  invitationRefusal,
  invitationStatusAt,
  isApplicationTicket,
  listInvitations,
  openAddresses,
  requireOpenByTicket,
  sealedInvitationTickets,
} from './store.ts'
export { applicationInvitationUrl, toInvitation } from './wire.ts'
