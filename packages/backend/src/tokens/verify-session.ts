import type { JwtPayload } from '@keyward/wire/facts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorAction as Action, TokenVerificationErrorReason as Reason } from '../errors.ts'
import { type FindKey, type VerificationRules, verifyWithKey } from '../jwt/verify.ts'
import { findRemoteKey, type RemoteKeysOptions } from '../keys/key-set.ts'
import { type SigningKey, signingKeyFromPem } from '../keys/signing-key.ts'
import { withReferencedClaims } from './referenced-claims.ts'

export type VerifyTokenOptions = VerificationRules &
  RemoteKeysOptions & {
    /** PEM public key of the instance: verification without any request. */
    jwtKey?: string
    /** For M2M tokens, in place of the secret key. */
    machineSecretKey?: string
  }

/** Claims of a JWT signed by the instance; at once if key and signature are known, else a promise. Throws or rejects. */
export function verifyInstanceJwt(token: string, options: VerifyTokenOptions): JwtPayload | Promise<JwtPayload> {
  const claims = verifyWithKey(token, keyFinder(options), options)
  return claims instanceof Promise
    ? claims.then((verified) => withReferencedClaims(verified, options))
    : withReferencedClaims(claims, options)
}

/** Where the instance's keys come from: the PEM of `jwtKey`, or the server by the secret key. */
export function keyFinder(options: VerifyTokenOptions): FindKey {
  if (options.jwtKey) {
    const key = localKey(options.jwtKey)
    return () => key
  }
  if (options.secretKey) return (kid) => findRemoteKey(kid, options)
  return () => {
    throw tokenError(Reason.JWKFailedToResolve, 'Failed to resolve JWK during verification.', Action.SetClerkSecretKey)
  }
}

const localKeys = new Map<string, SigningKey>()
const localKeyLimit = 100

function localKey(pem: string): SigningKey {
  const known = localKeys.get(pem)
  if (known) return known
  const key = signingKeyFromPem(pem)
  if (localKeys.size >= localKeyLimit) localKeys.clear()
  localKeys.set(pem, key)
  return key
}
