// JWT templates: named recipes of tokens for other services, and the language in which custom claims are written
// (shortcodes). Pure: facts about the user come in as plain values; `tokens` signs what comes out.
export { jwtTemplateBapiOperations } from './bapi.ts'
export { type Claims, checkTemplateClaims } from './claims.ts'
export { type ClaimFacts, isMentioned, renderClaims } from './shortcodes.ts'
export { signWithKey } from './signing.ts'
export { claimsSize } from './size.ts'
export { findJwtTemplateByName, type JwtTemplateRow, signingKeyOf } from './store.ts'
