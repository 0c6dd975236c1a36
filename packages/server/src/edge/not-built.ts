import { type ApiError, apiError } from '../platform/index.ts'

/** Segments of documented paths behind which nothing is built yet. What is built has a route and never comes here. */
const areas: ReadonlySet<string> = new Set([
  'admin_portal_link_tokens',
  'backup_code',
  'backup_codes',
  'billing',
  'commerce',
  'directories',
  'enterprise_connections',
  'external_accounts',
  'mfa',
  'oauth',
  'oauth_access_tokens',
  'oauth_application_settings',
  'oauth_applications',
  'oauth_callback',
  'passkeys',
  'saml',
  'saml_connections',
  'scim_directories',
  'totp',
  'trusted_devices',
  'verify_totp',
  'web3_wallets',
])

/** For a path that has no route: whether it is of a feature to come, or nothing at all. */
export function nothingAt(url: string): ApiError {
  const isToCome = url
    .split('?', 1)[0]!
    .split('/')
    .some((segment) => areas.has(segment))
  return apiError(isToCome ? 'feature_not_built' : 'route_not_found')
}
