// Tokens: what an app's server believes. Session tokens (RS256, one minute), tokens by template, the keys that sign them and
// how they are replaced, the JWK Set.

export { claimsBapiOperations } from './bapi.ts'
export { pastClaimsContents } from './claims-by-reference.ts'
export { jwksOperation } from './fapi.ts'
export type { OrganizationFacts } from './organization-claims.ts'
export { claimsOfOwnToken } from './own-token.ts'
export { signingKeyPlatformOperations } from './platform-api.ts'
export { removeDeadSigningKeys, sealedSigningKeys } from './rotate.ts'
export { mintSessionToken, type TokenFacts } from './session-token.ts'
export { publicKeys, signJwt } from './signing-keys.ts'
export { mintTemplateToken, type TemplateTokenFacts } from './template-token.ts'
