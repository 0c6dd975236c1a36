import { type Static, Type } from 'typebox'

/** Android's Digital Asset Links: which apps may handle the instance's links and its credentials. */
export const AssetLinks = Type.Array(
  Type.Object({
    relation: Type.Array(
      Type.Enum(['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds']),
    ),
    target: Type.Object({
      namespace: Type.Literal('android_app'),
      package_name: Type.String(),
      sha256_cert_fingerprints: Type.Array(Type.String()),
    }),
  }),
)
export type AssetLinks = Static<typeof AssetLinks>

/** Apple's associated domains: which apps may use the instance's passwords and passkeys. */
export const AppleAppSiteAssociation = Type.Object({
  webcredentials: Type.Object({ apps: Type.Array(Type.String()) }),
})
export type AppleAppSiteAssociation = Static<typeof AppleAppSiteAssociation>
