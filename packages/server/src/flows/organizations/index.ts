// Organizations over both APIs: creating them, their members, and what leaves with them (sessions that act for them).
export { announceMemberships, announceOrganizations } from './announce.ts'
export { organizationBapiOperations } from './bapi.ts'
export { addMember, leaveAll } from './changes.ts'
export { organizationFapiOperations } from './fapi.ts'
export { membershipBapiOperations, roleOf } from './memberships-bapi.ts'
export { membershipFapiOperations } from './memberships-fapi.ts'
export { fapiUser, ownMemberships } from './show.ts'
export { userListBapiOperations } from './users-bapi.ts'
