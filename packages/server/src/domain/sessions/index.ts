// Sessions: a user's stay on one client, from the proof to sign-out, expiry or revocation. The status that the wire shows
// is computed: what was done to the session, overtaken by its age (`expireAt`), by idleness (`abandonAt`) and by tasks
// that are still to do (`pending`). Cookies are the edge's, tokens are `tokens`'; nobody else writes these tables.
export { findActivities, toSessionActivity } from './activity.ts'
export { countActive } from './count-active.ts'
export { describeDevice } from './device.ts'
export { completeTask, endAllSessions, endSessions, endSessionsOfClient, endSessionsOfUser } from './end-session.ts'
export { refuseImpersonator } from './impersonation.ts'
export { isNewDevice } from './known-device.ts'
export { findLiveSession, type LiveSession } from './live-session.ts'
export { refuseSecondSession } from './one-account.ts'
export { countOnOwnBrowser, isSparedBrowser } from './own-browser.ts'
export { clientsOfSessions, pastSessions } from './past.ts'
export { requireRecentProof } from './recent-proof.ts'
export { formatRefreshToken, parseRefreshToken } from './refresh-token.ts'
export { factorAges, isSignedIn, type Session, statusAt } from './session.ts'
export { type NewSession, startSession } from './start-session.ts'
export {
  type ClientWithSessions,
  clearActiveOrganization,
  findClientWithSession,
  findClientWithSessions,
  findSession,
  lastOrganizationOf,
  listSessions,
  liveSessionsOfClient,
  liveSessionsOfUser,
  setActiveOrganization,
  updateSession,
} from './store.ts'
export type { SessionActor } from './table.ts'
export { noteSessionUse, usedNow } from './use-session.ts'
export { toBapiSession, toFapiActiveSession, toFapiSession } from './wire.ts'
