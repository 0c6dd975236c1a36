import { AccountPortal } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { toDisplayConfig } from './environment-display.ts'
import { applicationFacts } from './store.ts'

/** The hosted pages of the instance: whether there are any, how they look and where they lead afterwards. */
export const accountPortalOperation = operation({
  id: 'getAccountPortal',
  api: 'fapi',
  method: 'GET',
  path: '/v1/account_portal',
  caller: 'browser',
  output: AccountPortal,
  envelope: 'none',
  errors: ['dev_browser_unauthenticated', 'origin_invalid'],
  handle: async ({ scope }) => {
    const { instance } = scope
    const portal = instance.settings.account_portal
    const pages = toDisplayConfig({
      settings: instance.settings,
      instance,
      application: await applicationFacts(scope),
    })
    return {
      object: 'account_portal' as const,
      allowed: true,
      enabled: portal.enabled,
      internal_linking: portal.enabled,
      after_sign_in_url: pages.after_sign_in_url,
      after_sign_up_url: pages.after_sign_up_url,
      after_join_waitlist_url: pages.after_join_waitlist_url,
      after_create_organization_url: pages.after_create_organization_url,
      after_leave_organization_url: pages.after_leave_organization_url,
      logo_link_url: pages.logo_link_url,
      customization: {
        appearance: portal.appearance,
        background_color_dark: portal.background_color_dark || null,
        background_color_light: portal.background_color_light || null,
        primary_color_dark: portal.primary_color_dark || null,
        primary_color_light: portal.primary_color_light || null,
      },
    }
  },
})
