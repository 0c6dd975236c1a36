// Invitations to the application: an address and a ticket that travels by mail, proves the address and can be used once.
export {
  closeInvitation,
  findInvitation,
  findOpenByEmail,
  findOpenByTicket,
  type InvitationRow,
  insertInvitation,
  isApplicationTicket,
  listInvitations,
  openAddresses,
  sealedInvitationTickets,
} from './store.ts'
export { applicationInvitationUrl, toInvitation } from './wire.ts'
