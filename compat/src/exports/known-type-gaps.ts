/**
 * What the official types package names and ours does not: what comes with billing and with the pages of consent, telemetry, and
 * what the official script and its tools say to each other: no app needs them. Its values can be imported as types alone, as all
 * of it.
 */
export const knownTypeGaps: readonly string[] = `
OAUTH_PROVIDERS SAML_IDPS WEB3_PROVIDERS getOAuthProviderData getWeb3ProviderData sortedOAuthProviders
DevToolsResource EnableEnvironmentSettingParams TelemetryCollector TelemetryEvent TelemetryEventRaw TelemetryLogEntry
__experimental_CheckoutButtonProps __experimental_CheckoutCacheState __experimental_CheckoutInstance
__experimental_CheckoutOptions __experimental_PlanDetailsButtonProps __experimental_SubscriptionDetailsButtonProps
__internal_AttemptToEnableEnvironmentSettingParams __internal_AttemptToEnableEnvironmentSettingResult
__internal_CheckoutProps __internal_EnableOrganizationsPromptProps __internal_LocalizationResource
__internal_OAuthConsentProps __internal_PlanDetailsProps __internal_SubscriptionDetailsProps
`
  .trim()
  .split(/\s+/)
  .sort()
