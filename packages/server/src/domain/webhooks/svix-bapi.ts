import { SvixURL } from '@keyward/wire'
import { Type } from 'typebox'
import { apiError, operation, type RequestFacts, type Scope } from '../../platform/index.ts'
import { changeSettings } from '../instances/index.ts'
import { formatPageToken } from './page-token.ts'

const common = { api: 'bapi', caller: 'secret_key', output: SvixURL } as const

/**
 * The hosted service hands webhooks to Svix, whose page manages them. Here the page is ours: making the app opens it for the
 * instance, deleting the app closes it, with every address that was given out. Endpoints stay: they have operations of their own.
 */
export const svixBapiOperations = [
  operation({
    ...common,
    id: 'CreateSvixApp',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/svix',
    changesInstances: true,
    errors: [],
    handle: async ({ scope, caller, request }) => {
      await changeSettings(scope, { webhooks: { management_page: true } })
      return { svix_url: pageUrl(scope, caller, request) }
    },
  }),
  operation({
    ...common,
    id: 'DeleteSvixApp',
    isOneTransaction: true,
    method: 'DELETE',
    path: '/webhooks/svix',
    changesInstances: true,
    output: Type.Any(),
    successStatus: 204,
    errors: ['svix_app_missing'],
    handle: async ({ scope }) => {
      requireApp(scope)
      await changeSettings(scope, { webhooks: { management_page: false } })
      return null
    },
  }),
  operation({
    ...common,
    id: 'GenerateSvixAuthURL',
    isOneTransaction: true,
    method: 'POST',
    path: '/webhooks/svix_url',
    errors: ['svix_app_missing'],
    handle: async ({ scope, caller, request }) => {
      requireApp(scope)
      return { svix_url: pageUrl(scope, caller, request) }
    },
  }),
]

function requireApp({ instance }: Scope): void {
  if (!instance.settings.webhooks.management_page) throw apiError('svix_app_missing')
}

/** Behind the `#`, so that the token stands in no log and no Referer. */
function pageUrl(
  { secrets, instanceId }: Scope,
  { secretKeyId }: { readonly secretKeyId: string },
  { baseUrl }: RequestFacts,
): string {
  return `${baseUrl}/webhooks#${formatPageToken(secrets, { instanceId, secretKeyId }, new Date())}`
}
