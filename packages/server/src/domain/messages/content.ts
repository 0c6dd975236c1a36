export type CodeContent = { readonly slug: 'verification_code' | 'reset_password_code'; readonly code: string }
/** Somebody tried to sign up with what this reader has already. */
export type ExistingAccountContent = { readonly slug: 'sign_up_with_existing_account' }

/** What a message says, apart from its words. */
export type MessageContent =
  | CodeContent
  | ExistingAccountContent
  | {
      readonly slug: 'magic_link_sign_in' | 'magic_link_sign_up' | 'magic_link_user_profile'
      readonly link: string
    }
  | {
      readonly slug: 'invitation' | 'waitlist_invitation'
      readonly link: string
      readonly expireAt: Date
      readonly publicMetadata: Readonly<Record<string, unknown>>
    }
  | {
      readonly slug: 'organization_invitation'
      readonly link: string
      readonly expireAt: Date
      readonly publicMetadata: Readonly<Record<string, unknown>>
      readonly organization: string
      readonly inviter: string | null
    }
  | {
      readonly slug:
        | 'password_changed'
        | 'password_removed'
        | 'primary_email_address_changed'
        | 'sign_in_without_account'
        | 'waitlist_confirmation'
    }
  /** The link leads to where the account can be opened again. */
  | { readonly slug: 'account_locked'; readonly link: string }
  /** The link leads to where the session can be ended. */
  | { readonly slug: 'new_device_sign_in'; readonly link: string; readonly signIn: NewDeviceSignIn }

export type NewDeviceSignIn = {
  /** In no language: “Firefox, Windows”. Null where it is not known. */
  readonly device: string | null
  readonly ipAddress: string | null
  readonly place: string | null
  readonly at: Date
}
