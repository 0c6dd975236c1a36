import type {} from './globals.ts'

// What a person is on the server and in the browser alike: a helper that is written against `UserCore` takes both. Times are
// not here: the server has milliseconds where the browser has dates, as in the SDKs that apps come from.

type ContactCore = {
  readonly id: string
  readonly verification: { readonly status: string | null; readonly strategy: string | null } | null
  readonly linkedTo: { readonly id: string; readonly type: string }[]
}
export type EmailAddressCore = ContactCore & { readonly emailAddress: string }
export type PhoneNumberCore = ContactCore & { readonly phoneNumber: string }

export type UserCore<
  Email extends EmailAddressCore = EmailAddressCore,
  Phone extends PhoneNumberCore = PhoneNumberCore,
> = {
  readonly id: string
  readonly externalId: string | null
  readonly username: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  /** First and last name; null if there is neither. */
  readonly fullName: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly primaryEmailAddressId: string | null
  readonly primaryEmailAddress: Email | null
  readonly primaryPhoneNumberId: string | null
  readonly primaryPhoneNumber: Phone | null
  readonly primaryWeb3WalletId: string | null
  readonly emailAddresses: Email[]
  readonly phoneNumbers: Phone[]
  readonly passwordEnabled: boolean
  readonly totpEnabled: boolean
  readonly backupCodeEnabled: boolean
  readonly twoFactorEnabled: boolean
  readonly publicMetadata: UserPublicMetadata
  readonly unsafeMetadata: UserUnsafeMetadata
  readonly createOrganizationEnabled: boolean
  readonly createOrganizationsLimit: number | null
  readonly deleteSelfEnabled: boolean
}
