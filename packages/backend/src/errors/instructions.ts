// Texts that tell a developer what to do. No secret ever stands in one.

export const missingSecretKey =
  'Missing secret key. Pass `secretKey` or set KEYWARD_SECRET_KEY (or CLERK_SECRET_KEY); the server prints it at its first start, and the dashboard shows it under API keys.'

export const missingPublishableKey =
  'Missing publishable key. Pass `publishableKey` or set KEYWARD_PUBLISHABLE_KEY (or CLERK_PUBLISHABLE_KEY); the server prints it at its first start.'

export const secretKeyIsPublishable =
  'A publishable key (pk_…) stands where the secret key (sk_…) belongs. Put the value that starts with sk_ into KEYWARD_SECRET_KEY or `secretKey`.'

export const publishableKeyIsSecret =
  'A secret key (sk_…) stands where the publishable key (pk_…) belongs. Publishable keys reach browsers: put the value that starts with pk_ there, and rotate the secret key if it was published.'

export const malformedPublishableKey =
  'The publishable key is malformed. It starts with pk_test_ or pk_live_ and is copied whole from the server or its dashboard.'

export const deprecatedApiKey = 'The option `apiKey` was renamed: pass the same value as `secretKey`.'
export const deprecatedFrontendApi = 'The option `frontendApi` was replaced: pass `publishableKey` instead.'

export const missingId = 'A valid resource ID is required.'

export const missingMachineSecret =
  'Missing machine secret key. Pass `machineSecretKey` (ak_…) or set KEYWARD_MACHINE_SECRET_KEY (or CLERK_MACHINE_SECRET_KEY).'

export const satelliteNeedsDomain =
  'A satellite needs `domain` or `proxyUrl`: the domain that its own users see, or the URL of its proxy.'

export const satelliteNeedsSignInUrl =
  'A satellite needs an absolute `signInUrl` on the primary domain, so that its users can sign in there.'

export const signInUrlOnSatellite =
  'The `signInUrl` of a satellite must be on another origin than the satellite itself.'

export const invalidProxyUrl = 'The `proxyUrl` must be an absolute http(s) URL or a path that starts with a single /.'
