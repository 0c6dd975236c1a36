import { apiUrlOf } from './api/base-url.ts'
import { type ApiClient, createBackendApiClient } from './api/factory.ts'
import type { CreateBackendApiOptions } from './api/request.ts'
import {
  deprecatedApiKey,
  deprecatedFrontendApi,
  publishableKeyIsSecret,
  secretKeyIsPublishable,
} from './errors/instructions.ts'
import { createAuthenticateRequest } from './request/factory.ts'
import type { AuthenticateRequestOptions } from './request/options.ts'
import { safeVerifyToken, verifyToken } from './tokens/verify.ts'
import type { VerifyTokenOptions } from './tokens/verify-session.ts'

export type ClerkOptions = CreateBackendApiOptions &
  Partial<
    Pick<
      AuthenticateRequestOptions,
      'audience' | 'jwtKey' | 'proxyUrl' | 'secretKey' | 'publishableKey' | 'domain' | 'isSatellite'
    >
  > & {
    /** Accepted for compatibility: nothing is sent of it. */
    sdkMetadata?: { name: string; version: string; environment?: string }
    /** Accepted for compatibility: this package sends no telemetry. */
    telemetry?: { disabled?: boolean; debug?: boolean; samplingRate?: number }
  }

/** Stands where code expects a collector; it collects nothing. */
export type TelemetryCollector = { readonly isEnabled: false; readonly isDebug: false; record(event?: unknown): void }
const telemetry: TelemetryCollector = { isEnabled: false, isDebug: false, record: () => {} }

export type ClerkClient = ApiClient &
  ReturnType<typeof createAuthenticateRequest> & {
    telemetry: TelemetryCollector
    verifyToken(token: string, options?: VerifyTokenOptions): ReturnType<typeof verifyToken>
    safeVerifyToken(token: string, options?: VerifyTokenOptions): ReturnType<typeof safeVerifyToken>
  }

/**
 * The Backend API and `authenticateRequest` with the given keys. Throws if a key stands in the place of another or an
 * option has an old name; a missing key is reported by the first call that needs it.
 */
export function createClerkClient(options: ClerkOptions): ClerkClient {
  assertOptions(options)
  const settings = { ...options, apiUrl: apiUrlOf(options) }
  const apiClient = createBackendApiClient(settings)
  return {
    ...apiClient,
    ...createAuthenticateRequest({ options: settings, apiClient }),
    verifyToken: (token, given) => verifyToken(token, { ...settings, ...given }),
    safeVerifyToken: (token, given) => safeVerifyToken(token, { ...settings, ...given }),
    telemetry,
  }
}

function assertOptions(options: ClerkOptions): void {
  const old = options as { apiKey?: unknown; frontendApi?: unknown }
  if (old.apiKey && !options.secretKey) throw new Error(deprecatedApiKey)
  if (old.frontendApi && !options.publishableKey) throw new Error(deprecatedFrontendApi)
  if (options.secretKey?.startsWith('pk_')) throw new Error(secretKeyIsPublishable)
  if (options.publishableKey?.startsWith('sk_')) throw new Error(publishableKeyIsSecret)
}
