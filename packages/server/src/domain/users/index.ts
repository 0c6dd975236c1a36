// Users: people, with what they are found by (`identifiers`) and what they prove themselves with (`factors`). The room
// loads a user whole, shows it on both APIs, creates and changes it, and counts wrong answers until it locks.
export { userBapiOperations } from './bapi.ts'
export { announceUser, changeUser, holdUser, primaryChange, requireUser, usernameChange } from './change-user.ts'
export { passwordOf, refuseUnbuilt } from './create-from-backend.ts'
export { createUser, type NewUser, type NewUserIdentifier } from './create-user.ts'
export { type IdentifierKind, type RecognisedIdentifier, recogniseIdentifier } from './find.ts'
export { countUsers, isUserMatching, listUserIds, type UserFilter } from './list.ts'
export { type LoadedUser, loadUser, loadUserByIdentifier, loadUsers } from './load.ts'
export { localeOfAddress } from './locale.ts'
export { admitPastLock, admitUser, clearFailedAttempts, countFailedAttempt } from './lockout.ts'
export { mergeMetadata, refuseLargeMetadata } from './metadata.ts'
export { type Notice, tellUser } from './notices.ts'
export { directed, orderedUsers } from './order.ts'
export { pastInstant, shortText } from './profile.ts'
export { isInGoodStanding } from './standing.ts'
export {
  deleteUserRow,
  findUser,
  findUserByUsername,
  setNextOrganization,
  type UserChange,
  type UserRow,
  updateUserRow,
} from './store.ts'
export { lockOfToken, openLock } from './unlock-link.ts'
export { identifiersOf, isLocked, isLockedByGuesses, lockedError, type UserLock } from './user.ts'
export { toBapiUser, toFapiUser, toPublicUserData, userImageUrl } from './wire.ts'
