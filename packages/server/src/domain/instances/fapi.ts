import { Environment, Health, OpenIdConfiguration, settingsAsBuilt } from '@keyward/wire'
import { operation, type Scope } from '../../platform/index.ts'
import { accountPortalOperation } from './account-portal.ts'
import { toEnvironment } from './environment.ts'
import { proxyHealthOperation } from './proxy-health.ts'
import { applicationFacts } from './store.ts'

const environment = async (scope: Scope) =>
  toEnvironment({
    settings: settingsAsBuilt(scope.instance.settings),
    instance: scope.instance,
    application: await applicationFacts(scope),
  })

const environmentOperation = (id: string, method: 'GET' | 'PATCH') =>
  operation({
    id,
    api: 'fapi',
    method,
    path: '/v1/environment',
    caller: 'browser',
    output: Environment,
    envelope: 'none',
    errors: ['origin_invalid'],
    handle: ({ scope }) => environment(scope),
  })

/** OpenID Connect Discovery; the endpoints of the OAuth provider come with it, the keys are here already. */
export const openIdConfigurationOperation = operation({
  id: 'getOpenIDConfiguration',
  api: 'fapi',
  method: 'GET',
  path: '/.well-known/openid-configuration',
  caller: 'public',
  output: OpenIdConfiguration,
  envelope: 'none',
  errors: [],
  handle: async ({ scope }) => {
    const { baseUrl } = scope
    return {
      issuer: scope.instance.issuer,
      authorization_endpoint: `${baseUrl}/oauth/authorize`,
      token_endpoint: `${baseUrl}/oauth/token`,
      revocation_endpoint: `${baseUrl}/oauth/token/revoke`,
      introspection_endpoint: `${baseUrl}/oauth/token_info`,
      userinfo_endpoint: `${baseUrl}/oauth/userinfo`,
      jwks_uri: `${baseUrl}/.well-known/jwks.json`,
      scopes_supported: ['openid', 'profile', 'email', 'public_metadata', 'private_metadata', 'offline_access'],
      response_types_supported: ['code'],
      response_modes_supported: ['query', 'form_post'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'none', 'client_secret_post'],
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'email', 'name'],
      code_challenge_methods_supported: ['S256'],
      backchannel_logout_supported: false,
      frontchannel_logout_supported: false,
    }
  },
})

export const healthOperation = operation({
  id: 'getHealth',
  api: 'fapi',
  method: 'GET',
  path: '/v1/health',
  caller: 'public',
  output: Health,
  envelope: 'none',
  errors: ['service_unavailable'],
  handle: async ({ scope }) => {
    await applicationFacts(scope)
    return { status: 'healthy' as const }
  },
})

export const instanceFapiOperations = [
  environmentOperation('getEnvironment', 'GET'),
  environmentOperation('updateEnvironment', 'PATCH'),
  openIdConfigurationOperation,
  healthOperation,
  proxyHealthOperation,
  accountPortalOperation,
]
