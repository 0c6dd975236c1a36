// What the hosted service's script says to its tools. There is no telemetry and no such tool here; code that names the types,
// as a wrapper around the official script does, compiles.
import type { ClerkResource, InstanceType } from './resources.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type TelemetryEvent = {
  event: string
  payload: Record<string, Json>
  /** The instance's type, the script's version, the keys, the SDK with its version. */
  it: InstanceType
  cv: string
  pk?: string
  sk?: string
  sdk?: string
  sdkv?: string
}
export type TelemetryEventRaw<Payload = TelemetryEvent['payload']> = {
  event: TelemetryEvent['event']
  payload: Payload
  eventSamplingRate?: number
}
export type TelemetryLogEntry = {
  readonly message: string
  readonly level: 'error' | 'warn' | 'info' | 'debug' | 'trace'
  readonly timestamp: number
  readonly context?: Record<string, unknown>
  readonly source?: string
  readonly userId?: string
  readonly sessionId?: string
  readonly organizationId?: string
}
export type TelemetryCollector = {
  isEnabled: boolean
  isDebug: boolean
  record(event: TelemetryEventRaw): void
  recordLog(entry: TelemetryLogEntry): void
}

export type EnableEnvironmentSettingParams = {
  enable_organizations: boolean
  organization_allow_personal_accounts?: boolean
}
export type DevToolsResource = ClerkResource & {
  __internal_enableEnvironmentSetting: (params: EnableEnvironmentSettingParams) => Promise<void>
}

type OrganizationCaller =
  | 'OrganizationSwitcher'
  | 'OrganizationProfile'
  | 'OrganizationList'
  | 'useOrganizationList'
  | 'useOrganization'
export type __internal_EnableOrganizationsPromptProps = {
  caller: OrganizationCaller
  onSuccess?: () => void
  onClose?: () => void
}
export type __internal_AttemptToEnableEnvironmentSettingParams = {
  for: 'organizations'
  caller: OrganizationCaller | 'CreateOrganization' | 'TaskChooseOrganization'
  onClose?: () => void
}
export type __internal_AttemptToEnableEnvironmentSettingResult = { isEnabled: boolean }
