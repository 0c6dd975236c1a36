import { FapiGetDevBrowserInitQuery } from '@keyward/wire'
import { Type } from 'typebox'
import { createDevBrowser } from '../../domain/clients/index.ts'
import { apiError, operation, reply } from '../../platform/index.ts'
import { devBrowserCookies, devBrowserToken, refuseStrangersCookie, requireDevelopment } from './dev-browser.ts'

const DevBrowser = Type.Object({ id: Type.String(), token: Type.String() })
const common = { api: 'fapi', caller: 'browser', envelope: 'none', toleratesUnknownDevBrowser: true } as const

const createDevBrowserOperation = operation({
  ...common,
  id: 'createDevBrowser',
  method: 'POST',
  path: '/v1/dev_browser',
  output: DevBrowser,
  errors: ['resource_not_found'],
  handle: async ({ scope, caller }) => {
    requireDevelopment(scope)
    const { token } = await createDevBrowser(scope, caller.clientId)
    return { id: token, token }
  },
})

/** The dev browser that the page already has, or else a new one: asked twice, it stays the same. */
const initDevBrowserOperation = operation({
  ...common,
  id: 'getDevBrowserInit',
  method: 'GET',
  path: '/v1/dev_browser/init',
  query: FapiGetDevBrowserInitQuery,
  output: DevBrowser,
  errors: ['resource_not_found', 'form_param_value_invalid'],
  handle: async ({ scope, caller, query, request }) => {
    requireDevelopment(scope)
    if (query.origin !== undefined && !/^https?:\/\/[^/\s\\@]+$/i.test(query.origin))
      throw apiError('form_param_value_invalid', { param: 'origin' })
    const token = await devBrowserToken(scope, { clientId: caller.clientId, request })
    return { id: token, token }
  },
})

/** Keeps the dev browser on the Frontend API's own host too, where navigations arrive without one in the URL. */
const setFirstPartyCookieOperation = operation({
  ...common,
  id: 'postDevBrowserInitSetCookie',
  method: 'POST',
  path: '/v1/dev_browser/set_first_party_cookie',
  output: Type.Any(),
  errors: ['resource_not_found', 'origin_invalid'],
  handle: async ({ scope, caller, request }) => {
    requireDevelopment(scope)
    refuseStrangersCookie(request)
    const token = await devBrowserToken(scope, { clientId: caller.clientId, request })
    return reply('', 'text/plain', {
      headers: { 'cache-control': 'no-store' },
      setCookies: devBrowserCookies(scope, token, request.isSecure),
    })
  },
})

export const devBrowserFapiOperations = [
  createDevBrowserOperation,
  initDevBrowserOperation,
  setFirstPartyCookieOperation,
]
