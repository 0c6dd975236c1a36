// Verifications: one try to prove one thing (a code, a link). Rows know nothing of who asks: the subject names the owner
// (`sign_in:…`, `email_address:…`), and the flow that owns it decides what a proof means. Codes are counted and spent in
// SQL; secrets are stored as hashes.
export { attemptCode, attemptLink, findByLinkToken, type LinkAttempt, noteLinkError } from './attempt.ts'
export { startCode, startLink, testCode } from './start.ts'
export { findVerification, findVerifications, pastVerifications, verificationsAmong } from './store.ts'
export {
  type Attempt,
  openedAt,
  toInstantVerification,
  toPreparedVerification,
  toVerification,
  type Verification,
  verificationStatus,
} from './verification.ts'
