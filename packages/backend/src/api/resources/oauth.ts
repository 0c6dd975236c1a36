import { fields } from './reader.ts'

export type IdPOAuthAccessToken = {
  readonly id: string
  readonly clientId: string
  readonly type: string
  readonly subject: string
  readonly scopes: string[]
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly createdAt: number
  readonly updatedAt: number
}

export const readIdPOAuthAccessToken = fields<IdPOAuthAccessToken>([
  'id',
  'clientId',
  'type',
  'subject',
  'scopes',
  'revoked',
  'revocationReason',
  'expired',
  'expiration',
  'createdAt',
  'updatedAt',
])

export type OAuthApplication = {
  readonly id: string
  readonly instanceId: string
  readonly name: string
  readonly clientId: string
  readonly clientUri: string | null
  readonly clientImageUrl: string | null
  readonly dynamicallyRegistered: boolean
  readonly consentScreenEnabled: boolean
  readonly pkceRequired: boolean
  readonly isPublic: boolean
  readonly scopes: string
  readonly redirectUris: string[]
  readonly authorizeUrl: string
  readonly tokenFetchUrl: string
  readonly userInfoUrl: string
  readonly discoveryUrl: string
  readonly tokenIntrospectionUrl: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly clientSecret?: string
}

export const readOAuthApplication = fields<OAuthApplication>(
  [
    'id',
    'instanceId',
    'name',
    'clientId',
    'clientUri',
    'clientImageUrl',
    'dynamicallyRegistered',
    'consentScreenEnabled',
    'pkceRequired',
    'isPublic',
    'scopes',
    'redirectUris',
    'authorizeUrl',
    'tokenFetchUrl',
    'userInfoUrl',
    'discoveryUrl',
    'tokenIntrospectionUrl',
    'createdAt',
    'updatedAt',
    'clientSecret',
  ],
  { from: { isPublic: 'public' } },
)

export type OauthAccessToken = {
  readonly externalAccountId: string
  readonly provider: string
  readonly token: string
  readonly publicMetadata: Record<string, unknown>
  readonly label: string
  readonly scopes?: string[]
  readonly tokenSecret?: string
  readonly expiresAt?: number
}

export const readOauthAccessToken = fields<OauthAccessToken>(
  ['externalAccountId', 'provider', 'token', 'publicMetadata', 'scopes', 'tokenSecret', 'expiresAt'],
  { nested: { label: (label) => label || '' }, defaults: { publicMetadata: {} } },
)
