import {
  ApplicationInstanceParams,
  ApplicationParams,
  PlatformRotateInstanceSecretKeysBody,
  PlatformRotateSecretKeysBody,
  RotatedSecretKeys,
} from '@keyward/wire'
import { apiError, operation, type ServerScope, transaction } from '../../platform/index.ts'
import { type ApplicationWithInstances, instanceNamed, requireApplication } from './applications.ts'
import { rotateSecretKeys } from './secret-keys.ts'
import type { InstanceRow } from './store.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none' } as const
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
]

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
