import { Jwks } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { publicKeys } from './signing-keys.ts'

/** Public, for whoever verifies our tokens without a secret key (RFC 7517). */
export const jwksOperation = operation({
  id: 'getJWKS',
  api: 'fapi',
  method: 'GET',
  path: '/.well-known/jwks.json',
  caller: 'public',
  output: Jwks,
  envelope: 'none',
  errors: [],
  handle: ({ scope }) => publicKeys(scope) as Promise<Jwks>,
})
