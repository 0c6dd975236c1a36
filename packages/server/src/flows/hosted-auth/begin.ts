import type { FapiCreateHostedAuthBody } from '@keyward/wire'
import { checkedNativeCallback, portalUrl, refuseOnSatellite } from '../../domain/instances/index.ts'
import { refuseSecondSession } from '../../domain/sessions/index.ts'
import {
  apiError,
  type BrowserCaller,
  hourMs,
  isDevelopment,
  plusMs,
  randomToken,
  type Scope,
  sha256,
  transaction,
} from '../../platform/index.ts'
import { hostedAuths } from './table.ts'

/** Answers with where the app opens the browser. */
export async function beginHostedAuth(
  scope: Scope,
  caller: BrowserCaller,
  body: FapiCreateHostedAuthBody,
): Promise<string> {
  refuseOnSatellite(scope)
  // A page has a client of its own to sign in on, and no way to keep a verifier from the scripts beside it.
  if (!caller.isNative) throw apiError('authorization_invalid')
  if (!scope.instance.settings.account_portal.enabled) throw apiError('form_param_value_disabled')
  const callback = await checkedNativeCallback(scope, body.redirect_url)
  const token = randomToken()
  await transaction(scope, async (inner) => {
    const clientId = await caller.ensureClient(inner)
    await refuseSecondSession(inner, clientId)
    await inner.db.insert(hostedAuths).values({
      instanceId: inner.instanceId,
      hash: sha256(token),
      clientId,
      redirectUrl: callback.href,
      state: body.state,
      codeChallenge: body.code_challenge,
      expireAt: plusMs(inner.now, hourMs),
      createdAt: inner.now,
    })
  })
  return portalAddress(scope, body.mode ?? 'sign-in', token)
}

function portalAddress(scope: Scope, page: 'sign-in' | 'sign-up', token: string): string {
  const portal = isDevelopment(scope) ? scope.baseUrl : portalUrl(scope.instance)
  const url = new URL(`${portal}/${page}`)
  url.searchParams.set('redirect_url', `${portal}/hosted-auth?token=${token}`)
  return url.href
}
