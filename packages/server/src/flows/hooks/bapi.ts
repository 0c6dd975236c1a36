import { HookList } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { hookNames, hookSecrets } from './secret.ts'

/** Not of the documents. Hooks are set with the instance's settings; their secrets are read here. */
export const hookBapiOperations = [
  operation({
    id: 'ListHooks',
    api: 'bapi',
    caller: 'secret_key',
    method: 'GET',
    path: '/webhooks/hooks',
    output: HookList,
    errors: [],
    handle: async ({ scope }) => ({
      data: hookNames.map((name) => ({
        object: 'hook' as const,
        name,
        ...scope.instance.settings.hooks[name],
        secret: hookSecrets(scope, name)[0]!,
      })),
      total_count: hookNames.length,
    }),
  }),
]
