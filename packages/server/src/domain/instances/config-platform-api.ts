import {
  ApplicationInstanceParams,
  ConfigChange,
  ConfigDocument,
  ConfigSchema,
  PlatformGetConfigQuery,
  PlatformGetConfigSchemaQuery,
  PlatformPatchConfigQuery,
  PlatformPutConfigQuery,
  settingsJsonSchema,
  settingsKeys,
} from '@keyward/wire'
import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import {
  apiError,
  operation,
  type RequestFacts,
  type ServerScope,
  type SettingsKeeperCaller,
  transaction,
} from '../../platform/index.ts'
import { instanceNamed, requireApplication } from './applications.ts'
import {
  changedSettingsPatch,
  configVersion,
  requestedKeys,
  type SettingsChange,
  sectionsOf,
  toConfigChange,
} from './config.ts'
import { type InstanceRow, saveSettingsPatch, settingsOf } from './store.ts'
import { instances } from './table.ts'

const common = {
  api: 'platform',
  caller: 'settings_keeper',
  params: ApplicationInstanceParams,
  envelope: 'none',
} as const
const path = '/platform/applications/{applicationID}/instances/{envOrInsID}/config'
const changeErrors = [
  'resource_not_found',
  'form_param_value_invalid',
  'feature_not_built',
  'form_param_unknown',
  'form_param_nil',
  'config_version_mismatch',
] as const
const Body = Type.Record(Type.String(), Type.Any())

export const configPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformGetConfig',
    method: 'GET',
    path,
    query: PlatformGetConfigQuery,
    output: ConfigDocument,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, query }) => {
      const settings = settingsOf(await requireKeptInstance(scope, caller, params))
      return { ...sectionsOf(settings, requestedKeys(query.keys)), config_version: configVersion(settings) }
    },
  }),
  operation({
    ...common,
    id: 'PlatformPatchConfig',
    method: 'PATCH',
    path,
    query: PlatformPatchConfigQuery,
    body: Body,
    output: ConfigChange,
    changesInstances: true,
    errors: changeErrors,
    handle: ({ scope, caller, params, query, body, request }) => {
      const named = settingsKeys.filter((key) => key in body)
      const keys = query.keys && query.keys.length > 0 ? requestedKeys(query.keys) : named
      return change(
        scope,
        { caller, params, keys, isDryRun: query.dry_run === true },
        { ...changeOf(query, request), body, isReplacement: false },
      )
    },
  }),
  operation({
    ...common,
    id: 'PlatformPutConfig',
    method: 'PUT',
    path,
    query: PlatformPutConfigQuery,
    body: Body,
    output: ConfigChange,
    changesInstances: true,
    errors: [...changeErrors, 'config_keys_missing'],
    handle: ({ scope, caller, params, query, body, request }) =>
      change(
        scope,
        { caller, params, keys: settingsKeys, isDryRun: query.dry_run === true },
        { ...changeOf(query, request), body, isReplacement: true },
      ),
  }),
  operation({
    ...common,
    id: 'PlatformGetConfigSchema',
    method: 'GET',
    path: `${path}/schema`,
    query: PlatformGetConfigSchemaQuery,
    output: ConfigSchema,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, query }) => {
      await requireKeptInstance(scope, caller, params)
      return settingsJsonSchema(requestedKeys(query.keys))
    },
  }),
]

type Params = { readonly applicationID: string; readonly envOrInsID: string }
type Target = {
  readonly caller: SettingsKeeperCaller
  readonly params: Params
  readonly keys: readonly string[]
  readonly isDryRun: boolean
}

/** One change at a time per instance: of two that read the same version, the second is told. */
function change(
  scope: ServerScope,
  { caller, params, keys, isDryRun }: Target,
  wanted: SettingsChange,
): Promise<ConfigChange> {
  return transaction(scope, async (inner) => {
    const { id } = await requireKeptInstance(inner, caller, params)
    const [row] = await inner.db.select().from(instances).where(eq(instances.id, id)).for('update')
    if (!row) throw apiError('resource_not_found')
    const settingsPatch = changedSettingsPatch(row, wanted) as Record<string, unknown>
    if (!isDryRun) await saveSettingsPatch(inner.db, id, settingsPatch, inner.now)
    return toConfigChange(settingsOf(row), settingsOf({ ...row, settingsPatch }), { keys, isDryRun })
  })
}

/** Everything else is as absent for a secret key as another workspace's instance is for an operator. */
async function requireKeptInstance(
  scope: ServerScope,
  caller: SettingsKeeperCaller,
  params: Params,
): Promise<InstanceRow> {
  const found = await requireApplication(scope, caller.workspaceId, params.applicationID)
  const kept =
    caller.instanceId === null ? found.instances : found.instances.filter(({ id }) => id === caller.instanceId)
  return instanceNamed({ ...found, instances: kept }, params.envOrInsID)
}

function changeOf(
  query: { readonly destructive?: boolean },
  request: RequestFacts,
): Pick<SettingsChange, 'mayClear' | 'expectedVersion'> {
  return { mayClear: query.destructive === true, expectedVersion: versionOf(request.headers['if-match']) }
}

/** `If-Match: "version"`, with or without quotes; `*` and its absence ask for nothing. */
function versionOf(header: string | string[] | undefined): string | null {
  const text = [header]
    .flat()[0]
    ?.trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1')
  return text && text !== '*' ? text : null
}
