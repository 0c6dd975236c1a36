import {
  allowlistIdentifiersApi,
  blocklistIdentifiersApi,
  invitationsApi,
  waitlistEntriesApi,
} from './endpoints/access.ts'
import { billingApi } from './endpoints/billing.ts'
import { samlConnectionsApi } from './endpoints/enterprise.ts'
import { emailAddressesApi, phoneNumbersApi } from './endpoints/identifiers.ts'
import {
  accountlessApplicationsApi,
  betaFeaturesApi,
  domainsApi,
  instanceApi,
  jwtTemplatesApi,
  proxyChecksApi,
  redirectUrlsApi,
  webhooksApi,
} from './endpoints/instance.ts'
import { apiKeysApi, idPOAuthAccessTokenApi, m2mApi, machinesApi, oauthApplicationsApi } from './endpoints/machines.ts'
import { organizationsApi } from './endpoints/organizations.ts'
import { clientsApi, sessionsApi } from './endpoints/sessions.ts'
import {
  actorTokensApi,
  agentTasksApi,
  jwksApi,
  signInTokensApi,
  signUpsApi,
  testingTokensApi,
} from './endpoints/tokens.ts'
import { usersApi } from './endpoints/users.ts'
import { webhookEndpointsApi } from './endpoints/webhook-endpoints.ts'
import { buildRequest, type CreateBackendApiOptions } from './request.ts'

export type ApiClient = ReturnType<typeof createBackendApiClient>

/** Every namespace of the Backend API. Nothing is sent, and no key is looked at, before the first call. */
export function createBackendApiClient(options: CreateBackendApiOptions) {
  const request = buildRequest(options)
  return {
    __experimental_accountlessApplications: accountlessApplicationsApi(request),
    actorTokens: actorTokensApi(request),
    agentTasks: agentTasksApi(request),
    allowlistIdentifiers: allowlistIdentifiersApi(request),
    apiKeys: apiKeysApi(request),
    betaFeatures: betaFeaturesApi(request),
    billing: billingApi(request),
    blocklistIdentifiers: blocklistIdentifiersApi(request),
    clients: clientsApi(request),
    domains: domainsApi(request),
    emailAddresses: emailAddressesApi(request),
    idPOAuthAccessToken: idPOAuthAccessTokenApi(request),
    instance: instanceApi(request),
    invitations: invitationsApi(request),
    jwks: jwksApi(request),
    jwtTemplates: jwtTemplatesApi(request),
    m2m: m2mApi(request, options),
    machines: machinesApi(request),
    oauthApplications: oauthApplicationsApi(request),
    organizations: organizationsApi(request),
    phoneNumbers: phoneNumbersApi(request),
    proxyChecks: proxyChecksApi(request),
    redirectUrls: redirectUrlsApi(request),
    samlConnections: samlConnectionsApi(request),
    sessions: sessionsApi(request),
    signInTokens: signInTokensApi(request),
    signUps: signUpsApi(request),
    testingTokens: testingTokensApi(request),
    users: usersApi(request),
    waitlistEntries: waitlistEntriesApi(request),
    webhookEndpoints: webhookEndpointsApi(request),
    webhooks: webhooksApi(request),
  }
}
