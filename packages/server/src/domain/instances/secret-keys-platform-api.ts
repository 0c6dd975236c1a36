import {
  ApplicationInstanceParams,
  ApplicationParams,
  DeletedObject,
  InstanceSecretKey,
  InstanceSecretKeyParams,
  Page,
  PlatformCreateSecretKeyBody,
  PlatformRotateInstanceSecretKeysBody,
  PlatformRotateSecretKeysBody,
  RotatedSecretKeys,
} from '@keyward/wire'
import { apiError, operation, type ServerScope, transaction } from '../../platform/index.ts'
import { type ApplicationWithInstances, instanceNamed, requireApplication } from './applications.ts'
import { addSecretKey, deleteSecretKey, listSecretKeys, rotateSecretKeys, type SecretKeyRow } from './secret-keys.ts'
import type { InstanceRow } from './store.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none' } as const
const ofInstance = {
  ...common,
  path: '/platform/applications/{applicationID}/instances/{envOrInsID}/secret_keys',
  params: ApplicationInstanceParams,
} as const
const maxDelayHours = 24 * 90

export const secretKeyPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformRotateSecretKeys',
    method: 'POST',
    path: '/platform/applications/{applicationID}/rotate_secret_keys',
    params: ApplicationParams,
    body: PlatformRotateSecretKeysBody,
    output: RotatedSecretKeys,
    changesInstances: true,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, body }) => {
      const found = await requireApplication(scope, caller.workspaceId, params.applicationID)
      return rotated(scope, found, found.instances, body.delay_old_secrets_expiration_hours)
    },
  }),
  operation({
    ...common,
    id: 'PlatformRotateInstanceSecretKeys',
    method: 'POST',
    path: '/platform/applications/{applicationID}/instances/{envOrInsID}/rotate_secret_keys',
    params: ApplicationInstanceParams,
    body: PlatformRotateInstanceSecretKeysBody,
    output: RotatedSecretKeys,
    changesInstances: true,
    errors: ['resource_not_found', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, body }) => {
      const found = await requireApplication(scope, caller.workspaceId, params.applicationID)
      return rotated(scope, found, [instanceNamed(found, params.envOrInsID)], body.delay_old_secrets_expiration_hours)
    },
  }),
  // Not of the documents: the hosted service has a page for these.
  operation({
    ...ofInstance,
    id: 'PlatformListSecretKeys',
    method: 'GET',
    output: Page(InstanceSecretKey),
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) => {
      const { id } = await instanceOf(scope, caller, params)
      const data = (await listSecretKeys(scope, id)).map(toInstanceSecretKey)
      return { data, total_count: data.length }
    },
  }),
  operation({
    ...ofInstance,
    id: 'PlatformCreateSecretKey',
    isOneTransaction: true,
    method: 'POST',
    body: PlatformCreateSecretKeyBody,
    output: InstanceSecretKey,
    successStatus: 201,
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params, body }) => {
      const { row, secret } = await addSecretKey(scope, await instanceOf(scope, caller, params), body.name ?? '')
      return { ...toInstanceSecretKey(row), secret }
    },
  }),
  operation({
    ...ofInstance,
    id: 'PlatformDeleteSecretKey',
    isOneTransaction: true,
    method: 'DELETE',
    path: `${ofInstance.path}/{secretKeyID}`,
    params: InstanceSecretKeyParams,
    output: DeletedObject,
    changesInstances: true,
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, caller, params }) => {
      await deleteSecretKey(scope, (await instanceOf(scope, caller, params)).id, params.secretKeyID)
      return { object: 'secret_key', id: params.secretKeyID, deleted: true }
    },
  }),
]

async function instanceOf(
  scope: ServerScope,
  { workspaceId }: { readonly workspaceId: string },
  { applicationID, envOrInsID }: ApplicationInstanceParams,
): Promise<InstanceRow> {
  return instanceNamed(await requireApplication(scope, workspaceId, applicationID), envOrInsID)
}

const toInstanceSecretKey = (row: SecretKeyRow): InstanceSecretKey => ({
  object: 'secret_key',
  id: row.id,
  name: row.name,
  last_used_at: row.lastUsedAt?.getTime() ?? null,
  expires_at: row.revokedAt?.getTime() ?? null,
  created_at: row.createdAt.getTime(),
})

async function rotated(
  scope: ServerScope,
  { application }: ApplicationWithInstances,
  instances: readonly InstanceRow[],
  delayHours = 0,
): Promise<RotatedSecretKeys> {
  if (delayHours < 0 || delayHours > maxDelayHours)
    throw apiError('form_param_value_invalid', { param: 'delay_old_secrets_expiration_hours' })
  return transaction(scope, async (inner) => {
    const keys: RotatedSecretKeys['instances'] = []
    for (const instance of instances) {
      keys.push({
        instance_id: instance.id,
        environment_type: instance.environmentType,
        secret_key: await rotateSecretKeys(inner, instance, delayHours),
      })
    }
    return { application_id: application.id, name: application.name, instances: keys }
  })
}
