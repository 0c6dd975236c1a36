// Interfaces that an application may extend in its own `declare global`, under the names that its code already uses.
// They extend a record instead of having an index signature: every SDK carries a copy of this file in its build, and two
// index signatures of one interface are an error where two equal bases are not.
declare global {
  interface ClerkAuthorization {}
  interface CustomJwtSessionClaims extends Record<string, unknown> {}
  interface UserPublicMetadata extends Record<string, unknown> {}
  interface UserPrivateMetadata extends Record<string, unknown> {}
  interface UserUnsafeMetadata extends Record<string, unknown> {}
  interface SignUpUnsafeMetadata extends Record<string, unknown> {}
  interface OrganizationPublicMetadata extends Record<string, unknown> {}
  interface OrganizationPrivateMetadata extends Record<string, unknown> {}
  interface OrganizationMembershipPublicMetadata extends Record<string, unknown> {}
  interface OrganizationMembershipPrivateMetadata extends Record<string, unknown> {}
  interface OrganizationInvitationPublicMetadata extends Record<string, unknown> {}
  interface OrganizationInvitationPrivateMetadata extends Record<string, unknown> {}
  interface UserOrganizationInvitationPublicMetadata extends Record<string, unknown> {}
  interface UserOrganizationInvitationPrivateMetadata extends Record<string, unknown> {}
}

type Declared<Name extends string, Fallback> =
  ClerkAuthorization extends Record<Name, infer Value extends string> ? Value : Fallback

/** `org:admin`, or what the application declares in `ClerkAuthorization['role']`. */
export type OrganizationCustomRoleKey = Declared<'role', string>
/** `org:invoices:create`, or what the application declares in `ClerkAuthorization['permission']`. */
export type OrganizationCustomPermissionKey = Declared<'permission', string>
