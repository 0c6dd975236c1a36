import { path, type RequestFunction } from '../request.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { SamlConnection } from '../resources/enterprise.ts'
import type { ClerkPaginationRequest, WithSign } from './params.ts'

type AttributeMappingParams = { emailAddress?: string; firstName?: string; lastName?: string; userId?: string }

type SamlConnectionParams = {
  name: string
  provider: string
  domain: string
  organizationId?: string
  idpEntityId?: string
  idpSsoUrl?: string
  idpCertificate?: string
  idpMetadataUrl?: string
  idpMetadata?: string
  attributeMapping?: AttributeMappingParams
}

export type UpdateSamlConnectionParams = Partial<SamlConnectionParams> & {
  active?: boolean
  syncUserAttributes?: boolean
  allowSubdomains?: boolean
  allowIdpInitiated?: boolean
}

export type SamlConnectionListParams = ClerkPaginationRequest<{
  query?: string
  orderBy?: WithSign<'phone_number' | 'email_address' | 'created_at' | 'first_name' | 'last_name' | 'username'>
  organizationId?: WithSign<string>[]
}>

export function samlConnectionsApi(request: RequestFunction) {
  return {
    getSamlConnectionList: async (query: SamlConnectionListParams = {}) =>
      request<PaginatedResourceResponse<SamlConnection[]>>({ method: 'GET', path: '/saml_connections', query }),
    createSamlConnection: async (body: SamlConnectionParams) =>
      request<SamlConnection>({ method: 'POST', path: '/saml_connections', body, deepBody: true }),
    getSamlConnection: async (id: string) =>
      request<SamlConnection>({ method: 'GET', path: path`/saml_connections/${id}` }),
    updateSamlConnection: async (id: string, body: UpdateSamlConnectionParams = {}) =>
      request<SamlConnection>({ method: 'PATCH', path: path`/saml_connections/${id}`, body, deepBody: true }),
    deleteSamlConnection: async (id: string) =>
      request<SamlConnection>({ method: 'DELETE', path: path`/saml_connections/${id}` }),
  }
}
