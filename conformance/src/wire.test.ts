import * as wire from '@keyward/wire'
import { describe, expect, test } from 'vitest'
import { type Api, resolved, type Schema } from './document.ts'
import { loadSpec, type Spec } from './spec.ts'

type ObjectSchema = { properties?: Record<string, unknown>; required?: string[] }
const schemas = wire as unknown as Record<string, ObjectSchema>

/** Our resource, the API, and its name in that document. */
const resources: [keyof typeof wire, Api, string][] = [
  ['EmailAddress', 'fapi', 'Client.EmailAddress'],
  ['EmailAddress', 'bapi', 'EmailAddress'],
  ['PhoneNumber', 'fapi', 'Client.PhoneNumber'],
  ['PhoneNumber', 'bapi', 'PhoneNumber'],
  ['Web3Wallet', 'fapi', 'Client.Web3Wallet'],
  ['FapiPasskey', 'fapi', 'Client.Passkey'],
  ['BapiPasskey', 'bapi', 'Passkey'],
  ['ExternalAccount', 'fapi', 'ExternalAccountWithVerification'],
  ['FapiSamlAccount', 'fapi', 'Client.SAMLAccount'],
  ['BapiSamlAccount', 'bapi', 'SAMLAccount'],
  ['EnterpriseAccount', 'bapi', 'EnterpriseAccount'],
  ['FapiOrganization', 'fapi', 'Client.Organization'],
  ['BapiOrganization', 'bapi', 'Organization'],
  ['FapiOrganizationMembership', 'fapi', 'Client.OrganizationMembership'],
  ['BapiOrganizationMembership', 'bapi', 'OrganizationMembership'],
  ['PublicUserData', 'fapi', 'Client.PublicUserData'],
  ['FapiUser', 'fapi', 'Client.User'],
  ['BapiUser', 'bapi', 'User'],
  ['FapiSession', 'fapi', 'Client.Session-2'],
  ['FapiActiveSession', 'fapi', 'Client.ActiveSession'],
  ['BapiSession', 'bapi', 'Session'],
  ['SessionActivity', 'fapi', 'Client.SessionActivity'],
  ['FapiClient', 'fapi', 'Client.Client-2'],
  ['BapiClient', 'bapi', 'Client'],
  ['SignIn', 'fapi', 'Client.SignIn-2'],
  ['SignInFactor', 'fapi', 'Stubs.SignInFactor'],
  ['SignUp', 'fapi', 'Client.SignUp'],
  ['SignUp', 'bapi', 'SignUp'],
  ['Token', 'bapi', 'Token'],
  ['Cookies', 'bapi', 'Cookies'],
  ['DeletedObject', 'bapi', 'DeletedObject'],
  ['TotalCount', 'bapi', 'TotalCount'],
  ['SignInToken', 'bapi', 'SignInToken'],
  ['TestingToken', 'bapi', 'TestingToken'],
  ['RedirectUrl', 'bapi', 'RedirectURL'],
  ['Instance', 'bapi', 'Instance'],
  ['InstanceRestrictions', 'bapi', 'InstanceRestrictions'],
  ['InstanceProtect', 'bapi', 'InstanceProtect'],
  ['InstanceCommunication', 'bapi', 'InstanceCommunication'],
  ['ErrorBody', 'bapi', 'ClerkErrors'],
  ['Environment', 'fapi', 'Client.Environment'],
  ['AuthConfig', 'fapi', 'Client.AuthConfig'],
  ['DisplayConfig', 'fapi', 'Client.DisplayConfig'],
  ['UserSettings', 'fapi', 'Client.UserSettings'],
  ['UserSettingsAttribute', 'fapi', 'UserSettings.Attribute'],
  ['OpenIdConfiguration', 'fapi', 'WellKnown.OpenIDConfiguration'],
  ['Application', 'platform', 'PlatformApplicationResponse'],
  ['RotatedSecretKeys', 'platform', 'PlatformRotateSecretKeysResponse'],
]

/** Documented for browsers as well, but private metadata is the application's own: no schema of ours lets it out there. */
const withheld = ['FapiUser private_metadata']

describe.skipIf(!loadSpec('bapi'))('resources have every documented field', () => {
  test.each(resources)('%s as %s %s', (name, api, documentName) => {
    const spec = loadSpec(api) as Spec
    const documented = fieldsOf(spec, spec.document.components.schemas[documentName] as Schema)
    const ours = schemas[name]
    expect(
      documented.names.filter(
        (field) => !(field in (ours?.properties ?? {})) && !withheld.includes(`${name} ${field}`),
      ),
    ).toEqual([])
    expect(documented.required.filter((field) => !ours?.required?.includes(field))).toEqual([])
  })
})

/** Documented as optional, needed for the operation to mean anything. */
const stricter = ['FapiChangePasswordBody new_password']

describe.skipIf(!loadSpec('bapi'))('inputs take every documented parameter, and demand none that is optional', () => {
  const operations = (['fapi', 'bapi', 'platform'] as const).flatMap((api) => loadSpec(api)?.operations ?? [])
  const inputs = operations.flatMap((operation) => {
    const prefix = operation.api === 'platform' ? '' : operation.api[0]?.toUpperCase() + operation.api.slice(1)
    const name = prefix + operation.id[0]?.toUpperCase() + operation.id.slice(1)
    return (['query', 'body'] as const).map((place) => ({
      operation,
      place,
      name: name + (place === 'query' ? 'Query' : 'Body'),
    }))
  })

  test.each(inputs.filter(({ name }) => name in wire))('$name', ({ operation, place, name }) => {
    // Files travel beside the fields.
    const documented = operation.parameters.filter(
      (one) => one.in === place && one.name !== '_clerk_session_id' && one.name !== 'file',
    )
    const properties = schemas[name]?.properties ?? {}
    expect(documented.map((one) => one.name).filter((field) => !(field in properties))).toEqual([])
    const required = documented.filter((one) => one.required).map((one) => one.name)
    const demanded = (schemas[name]?.required ?? []).filter(
      (field) => field in properties && documented.some((one) => one.name === field),
    )
    expect(demanded.filter((field) => !required.includes(field) && !stricter.includes(`${name} ${field}`))).toEqual([])
  })
})

/** Of a schema with what it takes over from others. */
function fieldsOf(spec: Spec, schema: Schema): { names: string[]; required: string[] } {
  const own = resolved(spec.document, schema)
  const parts = (own.allOf ?? []).map((part) => fieldsOf(spec, part))
  return {
    names: [...Object.keys(own.properties ?? {}), ...parts.flatMap((part) => part.names)],
    required: [...((own.required as string[] | undefined) ?? []), ...parts.flatMap((part) => part.required)],
  }
}
