import { type Static, Type } from 'typebox'

export const FapiGetProxyHealthQuery = Type.Object({
  domain_id: Type.String(),
})
export type FapiGetProxyHealthQuery = Static<typeof FapiGetProxyHealthQuery>

/** Between the Frontend APIs of a satellite and of the primary domain; neither is in the document. */
const carriedOver = {
  /** Of a secret that the satellite left with the browser: the SHA-256. */
  state: Type.Optional(Type.String()),
  __clerk_synced: Type.Optional(Type.String()),
}

export const FapiSyncClientQuery = Type.Object({
  link_domain: Type.Optional(Type.String()),
  redirect_url: Type.Optional(Type.String()),
  ...carriedOver,
})
export type FapiSyncClientQuery = Static<typeof FapiSyncClientQuery>

export const FapiLinkClientQuery = Type.Object({
  __clerk_token: Type.Optional(Type.String()),
})
export type FapiLinkClientQuery = Static<typeof FapiLinkClientQuery>

/** The last ones are not in the document but in every handshake (wire.md §5.1). */
export const FapiHandshakeClientQuery = Type.Object({
  redirect_url: Type.Optional(Type.String()),
  format: Type.Optional(Type.Enum(['nonce', 'token'])),
  organization_id: Type.Optional(Type.String()),
  satellite_fapi: Type.Optional(Type.String()),
  suffixed_cookies: Type.Optional(Type.Boolean()),
  __clerk_hs_reason: Type.Optional(Type.String()),
  __clerk_db_jwt: Type.Optional(Type.String()),
  __session: Type.Optional(Type.String()),
  ...carriedOver,
})
export type FapiHandshakeClientQuery = Static<typeof FapiHandshakeClientQuery>

export const FapiGetDevBrowserInitQuery = Type.Object({
  origin: Type.Optional(Type.String()),
})
export type FapiGetDevBrowserInitQuery = Static<typeof FapiGetDevBrowserInitQuery>

export const FapiRedirectToUrlQuery = Type.Object({
  redirect_url: Type.Optional(Type.String()),
})
export type FapiRedirectToUrlQuery = Static<typeof FapiRedirectToUrlQuery>

export const FapiAcceptTicketQuery = Type.Object({
  ticket: Type.String(),
})
export type FapiAcceptTicketQuery = Static<typeof FapiAcceptTicketQuery>

export const FapiVerifyQuery = Type.Object({
  token: Type.String(),
})
export type FapiVerifyQuery = Static<typeof FapiVerifyQuery>

/** What the page behind an email link posts: only this consumes the link (decisions.md 13). */
export const FapiVerifyBody = Type.Object({ token: Type.String() })
export type FapiVerifyBody = Static<typeof FapiVerifyBody>

/** Native clients that hold a one-time nonce read the fresh client with it (wire.md §10.1). */
export const FapiGetClientQuery = Type.Object({ rotating_token_nonce: Type.Optional(Type.String()) })
export type FapiGetClientQuery = Static<typeof FapiGetClientQuery>

/**
 * The hosted service's document has none of this; its native packages send it (wire.md). `state` is the app's own and comes
 * back with the callback.
 */
export const FapiCreateHostedAuthBody = Type.Object({
  redirect_url: Type.String({ maxLength: 2048 }),
  /** Base64url of the SHA-256 of what the app will show (RFC 7636, S256). */
  code_challenge: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
  state: Type.String({ minLength: 1, maxLength: 512 }),
  mode: Type.Optional(Type.Enum(['sign-in', 'sign-up'])),
})
export type FapiCreateHostedAuthBody = Static<typeof FapiCreateHostedAuthBody>

/** From the portal's page. `confirmed`: the person said that the account signed in here already is to enter the app. */
export const FapiCompleteHostedAuthBody = Type.Object({
  token: Type.String({ maxLength: 512 }),
  confirmed: Type.Optional(Type.Boolean()),
})
export type FapiCompleteHostedAuthBody = Static<typeof FapiCompleteHostedAuthBody>

/** Apps redeem what the callback brought by a `GET` that carries a body: `POST` with `_method` in it. */
export const FapiPostClientBody = Type.Object({
  rotating_token_nonce: Type.Optional(Type.String({ maxLength: 512 })),
  code_verifier: Type.Optional(Type.String({ maxLength: 128 })),
})
export type FapiPostClientBody = Static<typeof FapiPostClientBody>
