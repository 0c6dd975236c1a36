import { AppleAppSiteAssociation, AssetLinks } from '@keyward/wire'
import { operation } from '../../platform/index.ts'

const common = { api: 'fapi', method: 'GET', caller: 'public', envelope: 'none', errors: [] } as const

/** What the systems of phones ask a host before they trust an app with its credentials; the settings name the apps. */
export const nativeAppFapiOperations = [
  operation({
    ...common,
    id: 'getAndroidAssetLinks',
    path: '/.well-known/assetlinks.json',
    output: AssetLinks,
    handle: async ({ scope }) =>
      scope.instance.settings.native.android_apps.map((app) => ({
        relation: ['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds'] as const,
        target: { namespace: 'android_app' as const, ...app },
      })) as AssetLinks,
  }),
  operation({
    ...common,
    id: 'getAppleAppSiteAssociation',
    path: '/.well-known/apple-app-site-association',
    output: AppleAppSiteAssociation,
    handle: async ({ scope }) => ({
      webcredentials: {
        apps: scope.instance.settings.native.ios_apps.map(({ team_id, bundle_id }) => `${team_id}.${bundle_id}`),
      },
    }),
  }),
]
