import { path, type RequestFunction } from '../request.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { OAuthProvider, OrganizationInvitationStatus } from '../resources/enums.ts'
import type { OauthAccessToken } from '../resources/oauth.ts'
import type { OrganizationInvitation, OrganizationMembership } from '../resources/organizations.ts'
import type { User } from '../resources/user.ts'
import { type ClerkPaginationRequest, paginated, type WithSign } from './params.ts'

export type UserCountParams = {
  emailAddress?: string[]
  phoneNumber?: string[]
  username?: string[]
  web3Wallet?: string[]
  query?: string
  userId?: string[]
  externalId?: string[]
}

export type UserListParams = ClerkPaginationRequest<
  UserCountParams & {
    orderBy?: WithSign<
      | 'created_at'
      | 'updated_at'
      | 'email_address'
      | 'web3wallet'
      | 'first_name'
      | 'last_name'
      | 'phone_number'
      | 'username'
      | 'last_active_at'
      | 'last_sign_in_at'
    >
    last_active_at_since?: number
    organizationId?: string[]
  }
>

export type UserMetadataParams = {
  publicMetadata?: UserPublicMetadata
  privateMetadata?: UserPrivateMetadata
  unsafeMetadata?: UserUnsafeMetadata
}

export type PasswordHasher =
  | 'argon2i'
  | 'argon2id'
  | 'awscognito'
  | 'bcrypt'
  | 'bcrypt_peppered'
  | 'bcrypt_sha256_django'
  | 'hmac_sha256_utf16_b64'
  | 'ldap_ssha'
  | 'md5'
  | 'md5_phpass'
  | 'md5_salted'
  | 'pbkdf2_sha1'
  | 'pbkdf2_sha256'
  | 'pbkdf2_sha256_django'
  | 'pbkdf2_sha512'
  | 'phpass'
  | 'scrypt_firebase'
  | 'scrypt_werkzeug'
  | 'sha256'
  | 'sha256_salted'
  | 'sha512_symfony'
  | (string & {})

type PasswordDigestParams = { passwordDigest: string; passwordHasher: PasswordHasher }
/** `passwordDigest: 'compromised'` demands a new password at the next sign-in. */
type UpdatedPasswordParams = PasswordDigestParams | { passwordDigest: 'compromised' } | object

export type CreateUserParams = {
  externalId?: string
  emailAddress?: string[]
  phoneNumber?: string[]
  username?: string
  password?: string
  firstName?: string
  lastName?: string
  locale?: string
  skipPasswordChecks?: boolean
  skipPasswordRequirement?: boolean
  skipLegalChecks?: boolean
  legalAcceptedAt?: Date
  totpSecret?: string
  backupCodes?: string[]
  createdAt?: Date
} & UserMetadataParams &
  (PasswordDigestParams | object)

export type UpdateUserParams = {
  firstName?: string | null
  lastName?: string | null
  username?: string | null
  password?: string
  skipPasswordChecks?: boolean
  signOutOfOtherSessions?: boolean
  primaryEmailAddressID?: string
  notifyPrimaryEmailAddressChanged?: boolean
  primaryPhoneNumberID?: string
  primaryWeb3WalletID?: string
  profileImageID?: string
  totpSecret?: string
  backupCodes?: string[]
  externalId?: string | null
  createdAt?: Date
  skipLegalChecks?: boolean
  legalAcceptedAt?: Date
  locale?: string
  deleteSelfEnabled?: boolean
  createOrganizationEnabled?: boolean
  createOrganizationsLimit?: number
} & UserMetadataParams &
  UpdatedPasswordParams

type UserId = { userId: string }

export function usersApi(request: RequestFunction) {
  const post = (at: string, body?: object) => request<User>({ method: 'POST', path: at, body })
  const remove = <T>(at: string) => request<T>({ method: 'DELETE', path: at })
  const getCount = (query: UserCountParams = {}) => request<number>({ method: 'GET', path: '/users/count', query })

  return {
    /** The users of a page and how many match in all (two requests). */
    async getUserList(params: UserListParams = {}): Promise<PaginatedResourceResponse<User[]>> {
      const { limit, offset, orderBy, ...filters } = params
      const [list, totalCount] = await Promise.all([
        request<User[] | PaginatedResourceResponse<User[]>>({ method: 'GET', path: '/users', query: params }),
        getCount(filters),
      ])
      return { data: Array.isArray(list) ? list : list.data, totalCount }
    },
    getUser: async (userId: string) => request<User>({ method: 'GET', path: path`/users/${userId}` }),
    createUser: async (params: CreateUserParams) => post('/users', params),
    updateUser: async (userId: string, params: UpdateUserParams = {}) =>
      request<User>({ method: 'PATCH', path: path`/users/${userId}`, body: params }),
    async updateUserProfileImage(userId: string, { file }: { file: Blob | File }): Promise<User> {
      const form = new FormData()
      form.append('file', file)
      return request<User>({ method: 'POST', path: path`/users/${userId}/profile_image`, form })
    },
    updateUserMetadata: async (userId: string, params: UserMetadataParams) =>
      request<User>({ method: 'PATCH', path: path`/users/${userId}/metadata`, body: params }),
    /** Each kind that is given replaces all that was there, instead of being merged into it. */
    replaceUserMetadata: async (userId: string, params: UserMetadataParams) =>
      request<User>({ method: 'PUT', path: path`/users/${userId}/metadata`, body: params }),
    deleteUser: async (userId: string) => remove<User>(path`/users/${userId}`),
    getCount,
    /** Tokens that a social provider gave for the user; `google` or `oauth_google`. */
    async getUserOauthAccessToken(
      userId: string,
      provider: OAuthProvider | `oauth_${OAuthProvider}`,
    ): Promise<PaginatedResourceResponse<OauthAccessToken[]>> {
      const strategy = provider.startsWith('oauth_') ? provider : `oauth_${provider}`
      return request({ method: 'GET', path: path`/users/${userId}/oauth_access_tokens/${strategy}`, query: paginated })
    },
    disableUserMFA: async (userId: string) => remove<UserId>(path`/users/${userId}/mfa`),
    async getOrganizationMembershipList({
      userId,
      ...query
    }: ClerkPaginationRequest<UserId>): Promise<PaginatedResourceResponse<OrganizationMembership[]>> {
      return request({ method: 'GET', path: path`/users/${userId}/organization_memberships`, query })
    },
    async getOrganizationInvitationList({
      userId,
      ...query
    }: ClerkPaginationRequest<UserId & { status?: OrganizationInvitationStatus }>): Promise<
      PaginatedResourceResponse<OrganizationInvitation[]>
    > {
      return request({ method: 'GET', path: path`/users/${userId}/organization_invitations`, query })
    },
    verifyPassword: async ({ userId, password }: UserId & { password: string }) =>
      request<{ verified: true }>({ method: 'POST', path: path`/users/${userId}/verify_password`, body: { password } }),
    verifyTOTP: async ({ userId, code }: UserId & { code: string }) =>
      request<{ verified: true; code_type: 'totp' }>({
        method: 'POST',
        path: path`/users/${userId}/verify_totp`,
        body: { code },
      }),
    banUser: async (userId: string) => post(path`/users/${userId}/ban`),
    unbanUser: async (userId: string) => post(path`/users/${userId}/unban`),
    lockUser: async (userId: string) => post(path`/users/${userId}/lock`),
    unlockUser: async (userId: string) => post(path`/users/${userId}/unlock`),
    deleteUserProfileImage: async (userId: string) => remove<User>(path`/users/${userId}/profile_image`),
    deleteUserPasskey: async ({ userId, passkeyIdentificationId }: UserId & { passkeyIdentificationId: string }) =>
      remove<DeletedObject>(path`/users/${userId}/passkeys/${passkeyIdentificationId}`),
    deleteUserWeb3Wallet: async ({
      userId,
      web3WalletIdentificationId,
    }: UserId & { web3WalletIdentificationId: string }) =>
      remove<DeletedObject>(path`/users/${userId}/web3_wallets/${web3WalletIdentificationId}`),
    deleteUserExternalAccount: async ({ userId, externalAccountId }: UserId & { externalAccountId: string }) =>
      remove<DeletedObject>(path`/users/${userId}/external_accounts/${externalAccountId}`),
    deleteUserBackupCodes: async (userId: string) => remove<UserId>(path`/users/${userId}/backup_code`),
    deleteUserTOTP: async (userId: string) => remove<UserId>(path`/users/${userId}/totp`),
    setPasswordCompromised: async (
      userId: string,
      params: { revokeAllSessions?: boolean } = { revokeAllSessions: false },
    ) => post(path`/users/${userId}/password/set_compromised`, params),
    unsetPasswordCompromised: async (userId: string) => post(path`/users/${userId}/password/unset_compromised`),
  }
}
