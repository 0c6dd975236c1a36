import { AccountlessApplication } from '@keyward/wire'
import { apiError, operation, type RequestFacts } from '../../platform/index.ts'
import { createAccountlessApplication, readableToken } from './accountless.ts'
import { isLoopback } from './facts.ts'
import { readableSecretKey } from './secret-keys.ts'

const common = { api: 'bapi', method: 'POST', output: AccountlessApplication, envelope: 'none' } as const

/** Neither of the documents: what the official package asks for while an app in development has no keys. */
export const accountlessBapiOperations = [
  operation({
    ...common,
    id: 'CreateAccountlessApplication',
    path: '/accountless_applications',
    caller: 'local_program',
    changesInstances: true,
    errors: ['keyless_not_available', 'quota_exceeded', 'too_many_requests'],
    handle: async ({ scope, caller, request }) => {
      const { token, publishableKey, secretKey } = await createAccountlessApplication(scope, {
        host: caller.developmentHost,
        appOrigin: appOriginOf(request),
      })
      return toAccountlessApplication({ publishableKey, secretKey, claimUrl: claimUrl(request.baseUrl, token) })
    },
  }),
  operation({
    ...common,
    id: 'CompleteAccountlessApplication',
    path: '/accountless_applications/complete',
    caller: 'secret_key',
    errors: ['resource_not_found'],
    handle: async ({ scope, request }) => {
      const { instance } = scope
      const token = await readableToken(scope, instance.applicationId)
      const secretKey = await readableSecretKey(scope, instance.id)
      if (token === undefined || !secretKey) throw apiError('resource_not_found')
      const { publishableKey } = instance
      return toAccountlessApplication({ publishableKey, secretKey, claimUrl: claimUrl(request.baseUrl, token) })
    },
  }),
]

/** Both addresses are one page: it says how to claim the application, and afterwards where its keys go. */
function toAccountlessApplication(of: { publishableKey: string; secretKey: string; claimUrl: string }) {
  return {
    object: 'accountless_application' as const,
    publishable_key: of.publishableKey,
    secret_key: of.secretKey,
    claim_url: of.claimUrl,
    api_keys_url: of.claimUrl,
  }
}

const claimUrl = (baseUrl: string, token: string | null) =>
  `${baseUrl}/keyless${token === null ? '' : `?token=${token}`}`

/** As the official package tells it, if it is one of this machine. */
function appOriginOf({ headers }: RequestFacts): string | null {
  const [host, protocol] = [headers['clerk-x-host'] ?? headers['clerk-client-host'], headers['clerk-x-protocol']]
  if (typeof host !== 'string' || host.length > 100 || !/^[\w.:-]+$/.test(host) || !isLoopback(host)) return null
  const origin = `${protocol === 'https' ? 'https' : 'http'}://${host}`
  return URL.canParse(origin) ? new URL(origin).origin : null
}
