// Users: people, with what they are found by (`identifiers`) and what they prove themselves with (`factors`). The room
// loads a user whole, shows it on both APIs, creates and changes it, and counts wrong answers until it locks.
export { passwordOf, refuseUnbuilt, userBapiOperations } from './bapi.ts'
export { announceUser, changeUser, primaryChange, requireUser, usernameChange } from './change-user.ts'
export { createUser, type NewUser, type NewUserIdentifier } from './create-user.ts'
export { findUserIdByIdentifier, type IdentifierKind, type RecognisedIdentifier, recogniseIdentifier } from './find.ts'
export { type LoadedUser, loadUser, loadUsers } from './load.ts'
export { mergeMetadata, refuseLargeMetadata } from './metadata.ts'
export {
  clearFailedAttempts,
  countFailedAttempt,
  deleteUserRow,
  findUserByUsername,
  isLocked,
  lockExpiresInSeconds,
  lockUntilUnlocked,
  type UserChange,
  type UserRow,
  updateUserRow,
} from './store.ts'
export { identifierOf, toBapiUser, toFapiUser, toPublicUserData, userImageUrl } from './wire.ts'
