import { fields, maybe } from './reader.ts'

export type AttributeMapping = {
  readonly userId: string
  readonly emailAddress: string
  readonly firstName: string
  readonly lastName: string
}

export const readAttributeMapping = fields<AttributeMapping>(['userId', 'emailAddress', 'firstName', 'lastName'])

export type SamlConnection = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly organizationId: string | null
  readonly idpEntityId: string | null
  readonly idpSsoUrl: string | null
  readonly idpCertificate: string | null
  readonly idpMetadataUrl: string | null
  readonly idpMetadata: string | null
  readonly acsUrl: string
  readonly spEntityId: string
  readonly spMetadataUrl: string
  readonly active: boolean
  readonly provider: string
  readonly userCount: number
  readonly syncUserAttributes: boolean
  readonly allowSubdomains: boolean
  readonly allowIdpInitiated: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly attributeMapping: AttributeMapping
}

export const readSamlConnection = fields<SamlConnection>(
  [
    'id',
    'name',
    'domain',
    'organizationId',
    'idpEntityId',
    'idpSsoUrl',
    'idpCertificate',
    'idpMetadataUrl',
    'idpMetadata',
    'acsUrl',
    'spEntityId',
    'spMetadataUrl',
    'active',
    'provider',
    'userCount',
    'syncUserAttributes',
    'allowSubdomains',
    'allowIdpInitiated',
    'createdAt',
    'updatedAt',
  ],
  { nested: { attributeMapping: maybe(readAttributeMapping) } },
)
