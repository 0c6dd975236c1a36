// Interfaces that an application may extend in its own `declare global`, under the names that its code already uses.
// One place for all SDKs: two declarations of the same index signature would be a type error in the application.
declare global {
  interface ClerkAuthorization {}
  interface CustomJwtSessionClaims {
    [claim: string]: unknown
  }
  interface UserPublicMetadata {
    [key: string]: unknown
  }
  interface UserPrivateMetadata {
    [key: string]: unknown
  }
  interface UserUnsafeMetadata {
    [key: string]: unknown
  }
  interface SignUpUnsafeMetadata {
    [key: string]: unknown
  }
  interface OrganizationPublicMetadata {
    [key: string]: unknown
  }
  interface OrganizationPrivateMetadata {
    [key: string]: unknown
  }
  interface OrganizationMembershipPublicMetadata {
    [key: string]: unknown
  }
  interface OrganizationMembershipPrivateMetadata {
    [key: string]: unknown
  }
  interface OrganizationInvitationPublicMetadata {
    [key: string]: unknown
  }
  interface OrganizationInvitationPrivateMetadata {
    [key: string]: unknown
  }
  interface UserOrganizationInvitationPublicMetadata {
    [key: string]: unknown
  }
  interface UserOrganizationInvitationPrivateMetadata {
    [key: string]: unknown
  }
}

type Declared<Name extends string, Fallback> =
  ClerkAuthorization extends Record<Name, infer Value extends string> ? Value : Fallback

/** `org:admin`, or what the application declares in `ClerkAuthorization['role']`. */
export type OrganizationCustomRoleKey = Declared<'role', string>
/** `org:invoices:create`, or what the application declares in `ClerkAuthorization['permission']`. */
export type OrganizationCustomPermissionKey = Declared<'permission', string>
