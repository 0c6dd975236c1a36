import { type Static, Type } from 'typebox'
import { EmailAddress, Origin, Url, Version } from '../settings/parts.ts'
import { Maybe, paginatedParameters } from './parts.ts'

export const BapiGetPublicInterstitialQuery = Type.Object({
  frontendApi: Type.Optional(Type.String()),
  frontend_api: Type.Optional(Type.String()),
  publishable_key: Type.Optional(Type.String()),
  proxy_url: Type.Optional(Type.String()),
  domain: Type.Optional(Type.String()),
  sign_in_url: Type.Optional(Type.String()),
  use_domain_for_script: Type.Optional(Type.Boolean()),
})
export type BapiGetPublicInterstitialQuery = Static<typeof BapiGetPublicInterstitialQuery>

export const BapiUpdateInstanceAuthConfigBody = Type.Object(
  {
    restricted_to_allowlist: Maybe(Type.Boolean({ default: false })),
    from_email_address: Maybe(Type.String()),
    progressive_sign_up: Maybe(Type.Boolean()),
    test_mode: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiUpdateInstanceAuthConfigBody = Static<typeof BapiUpdateInstanceAuthConfigBody>

export const BapiUpdateInstanceBody = Type.Object(
  {
    test_mode: Maybe(Type.Boolean()),
    hibp: Maybe(Type.Boolean()),
    support_email: Maybe(EmailAddress),
    clerk_js_version: Maybe(Version),
    development_origin: Maybe(Url),
    allowed_origins: Type.Optional(Type.Array(Origin, { maxItems: 100 })),
    cookieless_dev: Maybe(Type.Boolean()),
    url_based_session_syncing: Maybe(Type.Boolean()),
    preferred_sign_in_strategy_when_password_required: Maybe(Type.Enum(['password', 'otp', ''])),
  },
  { additionalProperties: false },
)
export type BapiUpdateInstanceBody = Static<typeof BapiUpdateInstanceBody>

export const BapiUpdateInstanceRestrictionsBody = Type.Object(
  {
    allowlist: Maybe(Type.Boolean()),
    blocklist: Maybe(Type.Boolean()),
    allowlist_blocklist_disabled_on_sign_in: Maybe(Type.Boolean()),
    block_email_subaddresses: Maybe(Type.Boolean()),
    block_disposable_email_domains: Maybe(Type.Boolean()),
    /** Not in the document, but sent and read by every backend SDK. */
    ignore_dots_for_gmail_addresses: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiUpdateInstanceRestrictionsBody = Static<typeof BapiUpdateInstanceRestrictionsBody>

export const BapiUpdateInstanceProtectBody = Type.Object(
  {
    rules_enabled: Maybe(Type.Boolean()),
    specter_enabled: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiUpdateInstanceProtectBody = Static<typeof BapiUpdateInstanceProtectBody>

export const BapiUpdateInstanceCommunicationBody = Type.Object(
  {
    blocked_country_codes: Maybe(Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { maxItems: 250 })),
  },
  { additionalProperties: false },
)
export type BapiUpdateInstanceCommunicationBody = Static<typeof BapiUpdateInstanceCommunicationBody>

export const BapiListRedirectURLsQuery = Type.Object({
  ...paginatedParameters,
})
export type BapiListRedirectURLsQuery = Static<typeof BapiListRedirectURLsQuery>

export const BapiCreateRedirectURLBody = Type.Object({
  url: Type.String(),
})
export type BapiCreateRedirectURLBody = Static<typeof BapiCreateRedirectURLBody>

export const BapiCreateSignInTokenBody = Type.Object({
  user_id: Type.String(),
  org_id: Maybe(Type.String()),
  expires_in_seconds: Maybe(Type.Integer({ minimum: 1, maximum: 315_360_000, default: 2_592_000 })),
})
export type BapiCreateSignInTokenBody = Static<typeof BapiCreateSignInTokenBody>
