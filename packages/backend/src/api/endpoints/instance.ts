import type { WebhooksSvixJSON } from '../json/index.ts'
import { path, type RequestFunction } from '../request.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type {
  AccountlessApplication,
  Domain,
  Instance,
  InstanceRestrictions,
  JwtTemplate,
  ProxyCheck,
  RedirectUrl,
} from '../resources/instance.ts'
import type { OrganizationSettings } from '../resources/organizations.ts'
import { type ClerkPaginationRequest, paginated } from './params.ts'

export type UpdateInstanceParams = {
  testMode?: boolean | null
  hibp?: boolean | null
  enhancedEmailDeliverability?: boolean | null
  supportEmail?: string | null
  clerkJsVersion?: string | null
  developmentOrigin?: string | null
  allowedOrigins?: string[]
  urlBasedSessionSyncing?: boolean | null
}
export type UpdateInstanceRestrictionsParams = {
  allowlist?: boolean | null
  blocklist?: boolean | null
  blockEmailSubaddresses?: boolean | null
  blockDisposableEmailDomains?: boolean | null
  ignoreDotsForGmailAddresses?: boolean | null
}
export type UpdateOrganizationSettingsParams = {
  enabled?: boolean | null
  maxAllowedMemberships?: number | null
  adminDeleteEnabled?: boolean | null
  domainsEnabled?: boolean | null
  domainsEnrollmentModes?: string[]
  creatorRoleId?: string | null
  domainsDefaultRoleId?: string | null
}
export type AddDomainParams = { name: string; is_satellite: boolean; proxy_url?: string | null }
export type UpdateDomainParams = {
  domainId: string
  name?: string
  proxy_url?: string | null
  is_secondary?: boolean | null
}
export type CreateJWTTemplateParams = {
  name: string
  claims: object
  lifetime?: number | null
  allowedClockSkew?: number | null
  customSigningKey?: boolean
  signingAlgorithm?: string | null
  signingKey?: string | null
}

export function instanceApi(request: RequestFunction) {
  return {
    get: async () => request<Instance>({ method: 'GET', path: '/instance' }),
    update: async (body: UpdateInstanceParams) => request<void>({ method: 'PATCH', path: '/instance', body }),
    updateRestrictions: async (body: UpdateInstanceRestrictionsParams) =>
      request<InstanceRestrictions>({ method: 'PATCH', path: '/instance/restrictions', body }),
    updateOrganizationSettings: async (body: UpdateOrganizationSettingsParams) =>
      request<OrganizationSettings>({ method: 'PATCH', path: '/instance/organization_settings', body }),
  }
}

export function betaFeaturesApi(request: RequestFunction) {
  return {
    changeDomain: async (body: { homeUrl?: string; isSecondary?: boolean }) =>
      request<void>({ method: 'POST', path: '/beta_features/change_domain', body }),
  }
}

export function domainsApi(request: RequestFunction) {
  const remove = async (id: string) => request<DeletedObject>({ method: 'DELETE', path: path`/domains/${id}` })
  return {
    list: async () => request<PaginatedResourceResponse<Domain[]>>({ method: 'GET', path: '/domains' }),
    add: async (body: AddDomainParams) => request<Domain>({ method: 'POST', path: '/domains', body }),
    update: async ({ domainId, ...body }: UpdateDomainParams) =>
      request<Domain>({ method: 'PATCH', path: path`/domains/${domainId}`, body }),
    delete: remove,
    /** @deprecated Use `delete`. */
    deleteDomain: remove,
  }
}

export function proxyChecksApi(request: RequestFunction) {
  return {
    verify: async (body: { domainId: string; proxyUrl: string }) =>
      request<ProxyCheck>({ method: 'POST', path: '/proxy_checks', body }),
  }
}

export function redirectUrlsApi(request: RequestFunction) {
  return {
    getRedirectUrlList: async () =>
      request<PaginatedResourceResponse<RedirectUrl[]>>({ method: 'GET', path: '/redirect_urls', query: paginated }),
    getRedirectUrl: async (id: string) => request<RedirectUrl>({ method: 'GET', path: path`/redirect_urls/${id}` }),
    createRedirectUrl: async (body: { url: string }) =>
      request<RedirectUrl>({ method: 'POST', path: '/redirect_urls', body }),
    deleteRedirectUrl: async (id: string) =>
      request<RedirectUrl>({ method: 'DELETE', path: path`/redirect_urls/${id}` }),
  }
}

export function jwtTemplatesApi(request: RequestFunction) {
  return {
    list: async (params: ClerkPaginationRequest = {}) =>
      request<PaginatedResourceResponse<JwtTemplate[]>>({
        method: 'GET',
        path: '/jwt_templates',
        query: { ...params, ...paginated },
      }),
    get: async (id: string) => request<JwtTemplate>({ method: 'GET', path: path`/jwt_templates/${id}` }),
    create: async (body: CreateJWTTemplateParams) =>
      request<JwtTemplate>({ method: 'POST', path: '/jwt_templates', body }),
    update: async ({ templateId, ...body }: CreateJWTTemplateParams & { templateId: string }) =>
      request<JwtTemplate>({ method: 'PATCH', path: path`/jwt_templates/${templateId}`, body }),
    delete: async (id: string) => request<DeletedObject>({ method: 'DELETE', path: path`/jwt_templates/${id}` }),
  }
}

export function webhooksApi(request: RequestFunction) {
  return {
    createSvixApp: async () => request<WebhooksSvixJSON>({ method: 'POST', path: '/webhooks/svix' }),
    generateSvixAuthURL: async () => request<WebhooksSvixJSON>({ method: 'POST', path: '/webhooks/svix_url' }),
    deleteSvixApp: async () => request<void>({ method: 'DELETE', path: '/webhooks/svix' }),
  }
}

/** Keyless start: there may be no secret key yet. */
export function accountlessApplicationsApi(request: RequestFunction) {
  const post = (at: string, headers?: Headers) =>
    request<AccountlessApplication>({ method: 'POST', path: at, headers, credential: 'optional' })
  return {
    createAccountlessApplication: async (params?: { requestHeaders?: Headers }) =>
      post('/accountless_applications', params?.requestHeaders),
    completeAccountlessApplicationOnboarding: async (params?: { requestHeaders?: Headers }) =>
      post('/accountless_applications/complete', params?.requestHeaders),
  }
}
