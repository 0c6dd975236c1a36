import { ApplicationParams, DeletedObject } from '@keyward/wire'
import { requireApplication } from '../../domain/instances/index.ts'
import { apiError, operation, transaction } from '../../platform/index.ts'
import { eraseApplication } from './erase-application.ts'

export const deleteApplicationOperations = [
  /** Ends every instance with its users and keys, for good. The one that this server falls back on stays. */
  operation({
    id: 'PlatformDeleteApplication',
    api: 'platform',
    method: 'DELETE',
    path: '/platform/applications/{applicationID}',
    caller: 'operator',
    params: ApplicationParams,
    output: DeletedObject,
    envelope: 'none',
    changesInstances: true,
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, caller, params }) => {
      const { application, instances } = await requireApplication(scope, caller.workspaceId, params.applicationID)
      if (instances.some((instance) => instance.isDefault)) throw apiError('resource_forbidden')
      const instanceIds = instances.map((instance) => instance.id)
      await transaction(scope, (inner) => eraseApplication(inner, application.id, instanceIds))
      return { object: 'application', id: application.id, deleted: true }
    },
  }),
]
