import type { ResourceJSON } from './common.ts'

export type SamlConnectionJSON = ResourceJSON<'saml_connection'> & {
  name: string
  domain: string
  organization_id: string | null
  idp_entity_id: string
  idp_sso_url: string
  idp_certificate: string
  idp_metadata_url: string
  idp_metadata: string
  acs_url: string
  sp_entity_id: string
  sp_metadata_url: string
  active: boolean
  provider: string
  user_count: number
  sync_user_attributes: boolean
  allow_subdomains: boolean
  allow_idp_initiated: boolean
  created_at: number
  updated_at: number
  attribute_mapping: AttributeMappingJSON
}

export type AttributeMappingJSON = {
  user_id: string
  email_address: string
  first_name: string
  last_name: string
}
