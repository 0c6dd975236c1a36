import { Application, PlatformClaimAccountlessApplicationBody } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { claimAccountlessApplication } from './accountless.ts'
import { checkedName, requireApplication } from './applications.ts'
import { toApplication } from './applications-wire.ts'

export const accountlessPlatformOperations = [
  operation({
    id: 'PlatformClaimAccountlessApplication',
    api: 'platform',
    method: 'POST',
    path: '/platform/accountless_applications/claim',
    caller: 'operator',
    body: PlatformClaimAccountlessApplicationBody,
    output: Application,
    envelope: 'none',
    changesInstances: true,
    errors: ['resource_not_found', 'form_param_nil', 'form_param_max_length_exceeded'],
    handle: async ({ scope, caller, body }) => {
      const { workspaceId } = caller
      const name = checkedName(body.name)
      const id = await claimAccountlessApplication(scope, { workspaceId, token: body.token, name })
      return toApplication(scope, await requireApplication(scope, workspaceId, id), { withSecretKeys: false })
    },
  }),
]
