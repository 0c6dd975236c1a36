import {
  Application,
  ApplicationParams,
  CreatedInstance,
  PlatformCreateApplicationBody,
  PlatformCreateInstanceBody,
  PlatformGetApplicationQuery,
  PlatformListApplicationsQuery,
  PlatformUpdateApplicationBody,
} from '@keyward/wire'
import { eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { apiError, type OperatorCaller, operation, type ServerScope, transaction } from '../../platform/index.ts'
import {
  checkedName,
  insertApplication,
  listApplications,
  renameApplication,
  requireApplication,
} from './applications.ts'
import { onlyInstance, toApplication, toDomain } from './applications-wire.ts'
import { createInstance } from './create.ts'
import { frontendApiHost, hostName, isTaken } from './production-domain.ts'
import { instanceDomains } from './table.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none' } as const
const environmentTypes = ['development', 'production'] as const

export const applicationPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformListApplications',
    method: 'GET',
    path: '/platform/applications',
    // A secret key sees the application and the instance that it belongs to: the way to its settings.
    caller: 'settings_keeper',
    query: PlatformListApplicationsQuery,
    output: Type.Array(Application),
    errors: ['clerk_key_invalid'],
    handle: async ({ scope, caller, query }) => {
      const all = await listApplications(scope, caller.workspaceId)
      const { instanceId } = caller
      const seen = instanceId === null ? all : onlyInstance(all, instanceId)
      return Promise.all(
        seen.map((one) =>
          toApplication(scope, one, { withSecretKeys: instanceId === null && query.include_secret_keys === true }),
        ),
      )
    },
  }),
  operation({
    ...common,
    id: 'PlatformCreateApplication',
    method: 'POST',
    path: '/platform/applications',
    body: PlatformCreateApplicationBody,
    output: Application,
    changesInstances: true,
    errors: ['form_param_value_invalid', 'form_conditional_param_missing', 'form_already_exists', 'feature_not_built'],
    handle: async ({ scope, caller, body }) => {
      if (body.template || body.proxy_path)
        throw apiError('feature_not_built', { param: body.template ? 'template' : 'proxy_path' })
      const name = checkedName(body.name)
      const types = new Set(body.environment_types ?? ['development'])
      if (types.size === 0 || [...types].some((type) => !isEnvironmentType(type)))
        throw apiError('form_param_value_invalid', { param: 'environment_types' })
      if (types.has('production') && !body.domain) throw apiError('form_conditional_param_missing', { param: 'domain' })
      const id = await transaction(scope, async (inner) => {
        const applicationId = await insertApplication(inner, caller.workspaceId, name)
        if (types.has('development')) await createDevelopment(inner, caller, applicationId, body.development_host)
        if (types.has('production')) await createProduction(inner, applicationId, body.domain!, {})
        return applicationId
      })
      return toApplication(scope, await requireApplication(scope, caller.workspaceId, id), { withSecretKeys: false })
    },
  }),
  operation({
    ...common,
    id: 'PlatformGetApplication',
    method: 'GET',
    path: '/platform/applications/{applicationID}',
    params: ApplicationParams,
    query: PlatformGetApplicationQuery,
    output: Application,
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params, query }) =>
      toApplication(scope, await requireApplication(scope, caller.workspaceId, params.applicationID), {
        withSecretKeys: query.include_secret_keys === true,
      }),
  }),
  operation({
    ...common,
    id: 'PlatformUpdateApplication',
    isOneTransaction: true,
    method: 'PATCH',
    path: '/platform/applications/{applicationID}',
    params: ApplicationParams,
    body: PlatformUpdateApplicationBody,
    output: Application,
    changesInstances: true,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, body }) => {
      const { application } = await requireApplication(scope, caller.workspaceId, params.applicationID)
      if (body.name !== undefined) await renameApplication(scope, application.id, checkedName(body.name))
      return toApplication(scope, await requireApplication(scope, caller.workspaceId, application.id), {
        withSecretKeys: false,
      })
    },
  }),
  operation({
    ...common,
    id: 'PlatformCreateInstance',
    method: 'POST',
    path: '/platform/applications/{applicationID}/instances',
    params: ApplicationParams,
    body: PlatformCreateInstanceBody,
    output: CreatedInstance,
    successStatus: 201,
    changesInstances: true,
    errors: ['resource_not_found', 'form_param_format_invalid', 'form_resource_not_found', 'form_already_exists'],
    handle: async ({ scope, caller, params, body }) => {
      const found = await requireApplication(scope, caller.workspaceId, params.applicationID)
      const cloned = body.clone_instance_id ? found.instances.find((row) => row.id === body.clone_instance_id) : null
      if (cloned === undefined) throw apiError('form_resource_not_found', { param: 'clone_instance_id' })
      const created = await transaction(scope, (inner) =>
        createProduction(inner, found.application.id, body.domain, cloned?.settingsPatch ?? {}),
      )
      const [domain] = await scope.db
        .select()
        .from(instanceDomains)
        .where(eq(instanceDomains.instanceId, created.instanceId))
      return {
        object: 'instance' as const,
        id: created.instanceId,
        environment_type: 'production',
        active_domain: toDomain(domain!),
        secret_key: created.secretKey,
        publishable_key: created.publishableKey,
        created_at: scope.now.getTime(),
        updated_at: scope.now.getTime(),
      }
    },
  }),
]

async function createDevelopment(
  scope: ServerScope,
  caller: OperatorCaller,
  applicationId: string,
  ownHost: string | undefined,
) {
  const host = ownHost === undefined ? caller.developmentHost : hostName(ownHost)
  if (!host) throw apiError('form_param_format_invalid', { param: 'development_host' })
  if (ownHost !== undefined && (await isTaken(scope, host)))
    throw apiError('form_already_exists', { param: 'development_host' })
  return createInstance(scope.db, scope.secrets, {
    applicationId,
    name: 'Development',
    environmentType: 'development',
    host,
    hasOwnHost: ownHost !== undefined,
    now: scope.now,
  })
}

async function createProduction(
  scope: ServerScope,
  applicationId: string,
  domain: string,
  settingsPatch: Record<string, unknown>,
) {
  const host = frontendApiHost(domain)
  if (!host) throw apiError('form_param_format_invalid', { param: 'domain' })
  if (await isTaken(scope, host)) throw apiError('form_already_exists', { param: 'domain' })
  return createInstance(scope.db, scope.secrets, {
    applicationId,
    name: 'Production',
    environmentType: 'production',
    host,
    settingsPatch,
    now: scope.now,
  })
}

function isEnvironmentType(type: string): boolean {
  return (environmentTypes as readonly string[]).includes(type)
}
