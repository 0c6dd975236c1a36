// JWT templates: named recipes of tokens for other services, with keys of their own. `tokens` mints by them.
export { jwtTemplateBapiOperations } from './bapi.ts'
export { signWithKey } from './signing.ts'
export { findJwtTemplateByName, type JwtTemplateRow, sealedTemplateKeys, signingKeyOf } from './store.ts'
