import {
  BapiUpdateInstanceAuthConfigBody,
  BapiUpdateInstanceCommunicationBody,
  BapiUpdateInstanceProtectBody,
  InstanceAuthConfig,
  InstanceCommunication,
  type InstanceCommunication as InstanceCommunicationType,
  InstanceProtect,
  type InstanceSettings,
  mergeSettings,
} from '@keyward/wire'
import { getCountries } from 'libphonenumber-js/max'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { changeSettings } from './store.ts'

/** Codes that name no country are dropped, as documented. */
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

const common = { api: 'bapi', caller: 'secret_key' } as const

/** Settings of an instance that the Backend API shows in small documents of their own. */
export const instanceSettingsBapiOperations = [
  operation({
    ...common,
    id: 'GetInstanceCommunication',
    method: 'GET',
    path: '/instance/communication',
    output: InstanceCommunication,
    errors: [],
    handle: async ({ scope }) => toCommunication(scope.instance.settings),
  }),
  operation({
    ...common,
    id: 'UpdateInstanceCommunication',
    isOneTransaction: true,
    changesInstances: true,
    method: 'PATCH',
    path: '/instance/communication',
    body: BapiUpdateInstanceCommunicationBody,
    output: InstanceCommunication,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, body }) => {
      if (!body.blocked_country_codes) return toCommunication(scope.instance.settings)
      if (new Set(body.blocked_country_codes).size !== body.blocked_country_codes.length)
        throw apiError('form_param_value_invalid', { param: 'blocked_country_codes' })
      const blocked = body.blocked_country_codes.filter((code) => regions.of(code) !== undefined)
      // The whole truth for whoever states it here: countries that are not listed are allowed.
      const communication = { allowed_country_codes: [], blocked_country_codes: blocked }
      return toCommunication(await change(scope, { communication }))
    },
  }),
  operation({
    ...common,
    id: 'UpdateInstanceAuthConfig',
    isOneTransaction: true,
    changesInstances: true,
    method: 'PATCH',
    path: '/beta_features/instance_settings',
    body: BapiUpdateInstanceAuthConfigBody,
    output: InstanceAuthConfig,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, body }) => {
      const settings = await change(scope, {
        ...(typeof body.test_mode === 'boolean' ? { general: { test_mode: body.test_mode } } : {}),
        ...(typeof body.progressive_sign_up === 'boolean'
          ? { sign_up: { progressive: body.progressive_sign_up } }
          : {}),
        ...(body.from_email_address != null
          ? { communication: { from_email_address: localPart(body.from_email_address) } }
          : {}),
        ...(typeof body.restricted_to_allowlist === 'boolean'
          ? { auth_access_control: { allowlist_enabled: body.restricted_to_allowlist } }
          : {}),
      })
      return {
        object: 'instance_settings' as const,
        id: scope.instanceId,
        restricted_to_allowlist: settings.auth_access_control.allowlist_enabled,
        from_email_address: settings.communication.from_email_address || serverSender(scope),
        progressive_sign_up: settings.sign_up.progressive,
        enhanced_email_deliverability: false,
      }
    },
  }),
  operation({
    ...common,
    id: 'GetInstanceProtect',
    method: 'GET',
    path: '/instance/protect',
    output: InstanceProtect,
    errors: [],
    handle: async () => noProtection,
  }),
  operation({
    ...common,
    id: 'UpdateInstanceProtect',
    isOneTransaction: true,
    method: 'PATCH',
    path: '/instance/protect',
    body: BapiUpdateInstanceProtectBody,
    output: InstanceProtect,
    errors: ['form_param_value_invalid'],
    handle: async ({ body }) => {
      // Rules against bots are not built: saying that they are on would be a lie that costs accounts.
      for (const param of ['rules_enabled', 'specter_enabled'] as const)
        if (body[param]) throw apiError('form_param_value_invalid', { param })
      return noProtection
    },
  }),
]

const noProtection = {
  object: 'instance_protect' as const,
  rules_enabled: false,
  specter_enabled: false,
  checks_bypassed: false,
}

async function change(scope: Scope, patch: Record<string, unknown>): Promise<InstanceSettings> {
  await changeSettings(scope, patch)
  return mergeSettings(scope.instance.settings, patch)
}

/** What is not among the allowed ones is blocked as well. */
function toCommunication({ communication }: InstanceSettings): InstanceCommunicationType {
  const { allowed_country_codes: allowed, blocked_country_codes: blocked } = communication
  const others = allowed.length === 0 ? [] : getCountries().filter((code) => !allowed.includes(code))
  return { object: 'instance_communication', blocked_country_codes: [...new Set([...blocked, ...others])] }
}

/** The local part of the server's own sender. */
const serverSender = ({ config }: Scope) => /([^\s<@]+)@/.exec(config.mailFrom)?.[1] ?? ''

/** Letters and digits alone, as documented: an address with its domain would name another sender. */
function localPart(text: string): string {
  if (!/^[a-z0-9]{1,64}$/i.test(text)) throw apiError('form_param_value_invalid', { param: 'from_email_address' })
  return text
}
