// Custom claims: the language in which an application says what its tokens hold (shortcodes, wire.md §4.1), what it may not
// say, and what fits. Pure, and below everything: settings hold such claims as JWT templates do.
export { type Claims, checkSessionClaims, checkTemplateClaims } from './check.ts'
export { type ClaimFacts, isMentioned, renderClaims } from './shortcodes.ts'
export { type ClaimsSize, claimsSize } from './size.ts'
