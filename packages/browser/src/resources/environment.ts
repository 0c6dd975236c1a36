import { camelKeys, type Json } from './json.ts'

export type Attribute = {
  readonly enabled: boolean
  readonly required: boolean
  readonly used_for_first_factor: boolean
  readonly first_factors: readonly string[]
  readonly used_for_second_factor: boolean
  readonly second_factors: readonly string[]
  readonly verifications: readonly string[]
  readonly verify_at_sign_up: boolean
  readonly immutable?: boolean
  readonly channels?: readonly string[]
}

/** What the instance is and asks for. Sections in JavaScript's spelling; inside user settings the names of attributes stay the wire's. */
export class Environment {
  readonly authConfig: {
    readonly singleSessionMode: boolean
    readonly reverification: boolean
    readonly [key: string]: unknown
  }
  readonly displayConfig: Readonly<Record<string, unknown>> & {
    readonly signInUrl: string
    readonly signUpUrl: string
    readonly homeUrl: string
    readonly instanceEnvironmentType: string
  }
  readonly userSettings: {
    readonly attributes: Readonly<Record<string, Attribute>>
    readonly social: Readonly<Record<string, Json>>
    readonly signIn: Json
    readonly signUp: Json & { readonly mode?: string; readonly progressive?: boolean }
    readonly actions: Json
    readonly passwordSettings: Json
    readonly passkeySettings: Json
    readonly usernameSettings: Json
    readonly attackProtection: Json
    readonly enterpriseSSO: Json
    readonly saml: Json
    readonly socialProviderStrategies: string[]
    readonly authenticatableSocialStrategies: string[]
    readonly web3FirstFactors: string[]
    readonly alternativePhoneCodeChannels: string[]
    readonly enabledFirstFactorIdentifiers: string[]
    readonly instanceIsPasswordBased: boolean
    readonly hasValidAuthFactor: boolean
  }
  readonly organizationSettings: Readonly<Record<string, unknown>>
  readonly commerceSettings: Readonly<Record<string, unknown>>
  readonly apiKeysSettings: Readonly<Record<string, unknown>>
  readonly protectConfig: Readonly<Record<string, unknown>>
  readonly maintenanceMode: boolean
  readonly clientDebugMode: boolean
  readonly partitionedCookies: boolean

  constructor(json: Json) {
    const section = (key: string) => (json[key] as Json | undefined) ?? {}
    const user = section('user_settings') as Record<string, Json | undefined>
    this.authConfig = camelKeys(section('auth_config')) as Environment['authConfig']
    this.displayConfig = camelKeys(section('display_config')) as Environment['displayConfig']
    this.organizationSettings = {
      organizationCreationDefaults: { enabled: false },
      ...camelKeys(section('organization_settings')),
    }
    this.commerceSettings = camelKeys(section('commerce_settings'))
    this.apiKeysSettings = camelKeys(section('api_keys_settings'))
    this.protectConfig = { loaders: [], ...section('protect_config') }
    this.maintenanceMode = Boolean(json['maintenance_mode'])
    this.clientDebugMode = Boolean(json['client_debug_mode'])
    this.partitionedCookies = Boolean(json['partitioned_cookies'])
    const attributes = (user['attributes'] ?? {}) as unknown as Record<string, Attribute>
    const social = Object.values((user['social'] ?? {}) as Record<string, Json>)
    const strategies = (wanted: (one: Json) => boolean) =>
      social
        .filter((one) => one['enabled'] && wanted(one))
        .map((one) => String(one['strategy']))
        .sort()
    this.userSettings = {
      attributes,
      social: (user['social'] ?? {}) as Record<string, Json>,
      signIn: user['sign_in'] ?? {},
      signUp: user['sign_up'] ?? {},
      actions: user['actions'] ?? {},
      passwordSettings: user['password_settings'] ?? {},
      passkeySettings: user['passkey_settings'] ?? {},
      usernameSettings: user['username_settings'] ?? {},
      attackProtection: user['attack_protection'] ?? {},
      enterpriseSSO: user['enterprise_sso'] ?? {},
      saml: user['saml'] ?? {},
      socialProviderStrategies: strategies(() => true),
      authenticatableSocialStrategies: strategies((one) => Boolean(one['authenticatable'])),
      web3FirstFactors: Object.entries(attributes)
        .filter(([name, one]) => name.startsWith('web3') && one?.used_for_first_factor)
        .flatMap(([, one]) => one.first_factors ?? []),
      alternativePhoneCodeChannels: (attributes['phone_number']?.channels ?? []).filter((one) => one !== 'sms'),
      enabledFirstFactorIdentifiers: Object.entries(attributes)
        .filter(([, one]) => one?.used_for_first_factor)
        .map(([name]) => name),
      instanceIsPasswordBased: Boolean(attributes['password']?.enabled && attributes['password']?.required),
      hasValidAuthFactor: Object.values(attributes).some((one) => one?.used_for_first_factor),
    }
  }

  isSingleSession = () => this.authConfig.singleSessionMode
  isProduction = () => this.displayConfig.instanceEnvironmentType === 'production'
  isDevelopmentOrStaging = () => !this.isProduction()
}
