import { fields, listOf } from './reader.ts'

export type Instance = {
  readonly id: string
  readonly environmentType: string
  readonly allowedOrigins: string[] | null
}

export const readInstance = fields<Instance>(['id', 'environmentType', 'allowedOrigins'])

export type InstanceRestrictions = {
  readonly allowlist: boolean
  readonly blocklist: boolean
  readonly blockEmailSubaddresses: boolean
  readonly blockDisposableEmailDomains: boolean
  readonly ignoreDotsForGmailAddresses: boolean
}

export const readInstanceRestrictions = fields<InstanceRestrictions>([
  'allowlist',
  'blocklist',
  'blockEmailSubaddresses',
  'blockDisposableEmailDomains',
  'ignoreDotsForGmailAddresses',
])

export type InstanceSettings = {
  readonly id?: string
  readonly restrictedToAllowlist?: boolean
  readonly fromEmailAddress?: string
  readonly progressiveSignUp?: boolean
  readonly enhancedEmailDeliverability?: boolean
}

export const readInstanceSettings = fields<InstanceSettings>([
  'id',
  'restrictedToAllowlist',
  'fromEmailAddress',
  'progressiveSignUp',
  'enhancedEmailDeliverability',
])

export type CnameTarget = {
  readonly host: string
  readonly value: string
  readonly required: boolean
}

export const readCnameTarget = fields<CnameTarget>(['host', 'value', 'required'])

export type Domain = {
  readonly id: string
  readonly name: string
  readonly isSatellite: boolean
  readonly frontendApiUrl: string
  readonly developmentOrigin: string
  readonly cnameTargets: CnameTarget[]
  readonly accountsPortalUrl?: string | null
  readonly proxyUrl?: string | null
}

export const readDomain = fields<Domain>(
  ['id', 'name', 'isSatellite', 'frontendApiUrl', 'developmentOrigin', 'accountsPortalUrl', 'proxyUrl'],
  { nested: { cnameTargets: listOf(readCnameTarget) } },
)

export type RedirectUrl = {
  readonly id: string
  readonly url: string
  readonly createdAt: number
  readonly updatedAt: number
}

export const readRedirectUrl = fields<RedirectUrl>(['id', 'url', 'createdAt', 'updatedAt'])

export type ProxyCheck = {
  readonly id: string
  readonly domainId: string
  readonly lastRunAt: number | null
  readonly proxyUrl: string
  readonly successful: boolean
  readonly createdAt: number
  readonly updatedAt: number
}

export const readProxyCheck = fields<ProxyCheck>([
  'id',
  'domainId',
  'lastRunAt',
  'proxyUrl',
  'successful',
  'createdAt',
  'updatedAt',
])

export type JwtTemplate = {
  readonly id: string
  readonly name: string
  readonly claims: object
  readonly lifetime: number
  readonly allowedClockSkew: number
  readonly customSigningKey: boolean
  readonly signingAlgorithm: string
  readonly createdAt: number
  readonly updatedAt: number
}

export const readJwtTemplate = fields<JwtTemplate>([
  'id',
  'name',
  'claims',
  'lifetime',
  'allowedClockSkew',
  'customSigningKey',
  'signingAlgorithm',
  'createdAt',
  'updatedAt',
])

export type AccountlessApplication = {
  readonly publishableKey: string
  readonly secretKey: string
  readonly claimUrl: string
  readonly apiKeysUrl: string
}

export const readAccountlessApplication = fields<AccountlessApplication>([
  'publishableKey',
  'secretKey',
  'claimUrl',
  'apiKeysUrl',
])
