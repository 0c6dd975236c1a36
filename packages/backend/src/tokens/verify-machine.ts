import type { JwtPayload } from '@keyward/wire/facts'
import { apiUrlOf } from '../api/base-url.ts'
import { ClerkAPIResponseError } from '../api/errors.ts'
import { type ApiClient, createBackendApiClient } from '../api/factory.ts'
import type { APIKey, M2MToken } from '../api/resources/machines.ts'
import type { IdPOAuthAccessToken } from '../api/resources/oauth.ts'
import {
  MachineTokenVerificationErrorCode as Code,
  MachineTokenVerificationError,
  TokenVerificationError,
} from '../errors.ts'
import { defaultClockSkewMs } from '../jwt/assertions.ts'
import { getMachineTokenType, isMachineTokenByPrefix, oauthJwtTypes } from './kinds.ts'
import type { MachineAuthType } from './machine-auth-type.ts'
import { cachedAnswer } from './machine-cache.ts'
import type { MachineTokenType } from './token-types.ts'
import { type VerifyTokenOptions, verifyInstanceJwt } from './verify-session.ts'

export type MachineVerification =
  | { data: MachineAuthType; tokenType: MachineTokenType; errors?: undefined }
  | { data?: undefined; tokenType: MachineTokenType; errors: [MachineTokenVerificationError] }

/**
 * Verifies an API key, an M2M token or an OAuth access token: opaque ones by asking the server, JWTs by the instance's
 * keys. Never rejects for a bad token: the answer carries either `data` or `errors`.
 */
export async function verifyMachineAuthToken(token: string, options: VerifyTokenOptions): Promise<MachineVerification> {
  const tokenType = getMachineTokenType(token)
  try {
    const data = isMachineTokenByPrefix(token)
      ? await askServer(tokenType, token, options)
      : await verifyMachineJwt(tokenType, token, options)
    // The server should have refused these by itself; a stale replica may not have.
    if (data.revoked || data.expired)
      throw failure(Code.TokenInvalid, data.revoked ? 'The token was revoked' : 'The token has expired')
    return { data, tokenType }
  } catch (error) {
    return { tokenType, errors: [machineFailure(tokenType, error)] }
  }
}

const names: Record<MachineTokenType, string> = {
  api_key: 'API key',
  m2m_token: 'Machine token',
  oauth_token: 'OAuth token',
}

/** Whoever asks with another key, or another server, gets an answer of its own. */
function askServer(tokenType: MachineTokenType, token: string, options: VerifyTokenOptions): Promise<MachineAuthType> {
  const { secretKey, machineSecretKey } = options
  const key = JSON.stringify([apiUrlOf(options), secretKey, machineSecretKey, token])
  return cachedAnswer(key, () => ask(tokenType, token, options))
}

function ask(tokenType: MachineTokenType, token: string, options: VerifyTokenOptions): Promise<MachineAuthType> {
  const client: ApiClient = createBackendApiClient(options)
  switch (tokenType) {
    case 'api_key':
      return client.apiKeys.verify(token)
    case 'm2m_token':
      return client.m2m.verify({ token })
    case 'oauth_token':
      return client.idPOAuthAccessToken.verify(token)
  }
}

async function verifyMachineJwt(
  tokenType: MachineTokenType,
  token: string,
  options: VerifyTokenOptions,
): Promise<MachineAuthType> {
  const headerType = tokenType === 'oauth_token' ? oauthJwtTypes : 'JWT'
  // A machine token names no party and its audience is the machine that receives it, not the app of the session.
  const claims = await verifyInstanceJwt(token, {
    ...options,
    authorizedParties: undefined,
    audience: undefined,
    headerType,
  })
  return tokenType === 'oauth_token' ? accessTokenFromClaims(claims, options.clockSkewInMs) : m2mTokenFromClaims(claims)
}

type MachineClaims = JwtPayload & {
  client_id?: string
  scp?: string[]
  scope?: string
  scopes?: string | string[]
  aud?: string | string[]
}

function accessTokenFromClaims(payload: JwtPayload, skew = defaultClockSkewMs): IdPOAuthAccessToken {
  const claims = payload as MachineClaims
  return {
    id: claims.jti ?? '',
    clientId: claims.client_id ?? '',
    type: 'oauth:access_token',
    subject: claims.sub,
    scopes: claims.scp ?? words(claims.scope),
    revoked: false,
    revocationReason: null,
    expired: claims.exp * 1000 <= Date.now() - skew,
    expiration: claims.exp,
    createdAt: claims.iat,
    updatedAt: claims.iat,
  }
}

const registeredClaims = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'scopes'])

function m2mTokenFromClaims(payload: JwtPayload): M2MToken {
  const claims = payload as MachineClaims
  const own = Object.entries(claims).filter(([name]) => !registeredClaims.has(name))
  return {
    id: claims.jti ?? '',
    subject: claims.sub,
    scopes: claims.scopes ? words(claims.scopes) : words(claims.aud),
    claims: own.length > 0 ? Object.fromEntries(own) : null,
    revoked: false,
    revocationReason: null,
    expired: false,
    expiration: claims.exp * 1000,
    createdAt: claims.iat * 1000,
    updatedAt: claims.iat * 1000,
  }
}

function words(list: string | string[] | undefined): string[] {
  return Array.isArray(list) ? list : (list?.split(' ').filter(Boolean) ?? [])
}

function machineFailure(tokenType: MachineTokenType, error: unknown): MachineTokenVerificationError {
  if (error instanceof MachineTokenVerificationError) return error
  if (error instanceof ClerkAPIResponseError) {
    if (error.status === 401) return failure(Code.InvalidSecretKey, 'Invalid secret key', 401)
    if (error.status === 404) return failure(Code.TokenInvalid, `${names[tokenType]} not found`, 404)
    return failure(Code.UnexpectedError, 'Unexpected error', error.status)
  }
  if (error instanceof TokenVerificationError)
    return failure(Code.TokenVerificationFailed, error.message, undefined, error.action)
  return failure(Code.UnexpectedError, error instanceof Error ? error.message : 'Unexpected error')
}

function failure(code: MachineTokenVerificationError['code'], message: string, status?: number, action?: string) {
  return new MachineTokenVerificationError({ code, message, status, action })
}
