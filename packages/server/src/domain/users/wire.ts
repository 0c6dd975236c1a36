import type { BapiUser, FapiOrganizationMembership, FapiUser, PublicUserData } from '@keyward/wire'
import { picturePath } from '../../platform/images/index.ts'
import type { Scope } from '../../platform/index.ts'
import { toEmailAddress, toPhoneNumber } from '../identifiers/index.ts'
import type { LoadedUser } from './load.ts'
import type { UserRow } from './store.ts'
import { isLocked, lockExpiresInSeconds } from './user.ts'

function shared(scope: Scope, loaded: LoadedUser) {
  const { user, password, verifications } = loaded
  const imageUrl = userImageUrl(scope, user)
  const verificationOf = (id: string | null) => (id ? (verifications.get(id) ?? null) : null)
  const { user_lockout: lockout } = scope.instance.settings.auth_attack_protection
  return {
    id: user.id,
    object: 'user' as const,
    external_id: user.externalId,
    username: user.username,
    first_name: user.firstName,
    last_name: user.lastName,
    locale: user.locale,
    image_url: imageUrl,
    profile_image_url: imageUrl,
    has_image: user.imageId !== null,
    primary_email_address_id: user.primaryEmailAddressId,
    primary_phone_number_id: user.primaryPhoneNumberId,
    primary_web3_wallet_id: null,
    email_addresses: loaded.emailAddresses.map((row) =>
      toEmailAddress(row, verificationOf(row.verificationId), scope.now),
    ),
    phone_numbers: loaded.phoneNumbers.map((row) => toPhoneNumber(row, verificationOf(row.verificationId), scope.now)),
    web3_wallets: [],
    external_accounts: [],
    enterprise_accounts: [],
    saml_accounts: [],
    passkeys: [],
    password_enabled: password !== null,
    password_last_updated_at: password?.lastUpdatedAt.getTime() ?? null,
    two_factor_enabled: false,
    totp_enabled: false,
    backup_code_enabled: false,
    mfa_enabled_at: user.mfaEnabledAt?.getTime() ?? null,
    mfa_disabled_at: user.mfaDisabledAt?.getTime() ?? null,
    public_metadata: user.publicMetadata,
    unsafe_metadata: user.unsafeMetadata,
    last_sign_in_at: user.lastSignInAt?.getTime() ?? null,
    last_active_at: user.lastActiveAt?.getTime() ?? null,
    banned: user.isBanned,
    locked: isLocked(user, scope.now),
    lockout_expires_in_seconds: lockExpiresInSeconds(user, scope.now),
    verification_attempts_remaining: lockout.enabled ? attemptsRemaining(user, lockout.max_attempts, scope.now) : null,
    delete_self_enabled: user.deleteSelfEnabled,
    create_organization_enabled: user.createOrganizationEnabled,
    legal_accepted_at: user.legalAcceptedAt?.getTime() ?? null,
    created_at: user.createdAt.getTime(),
    updated_at: user.updatedAt.getTime(),
  }
}

/** A lock that has run out gives all tries back. */
function attemptsRemaining(user: UserRow, max: number, now: Date): number {
  const hasRunOut = user.lockedUntil !== null && !isLocked(user, now)
  return hasRunOut ? max : isLocked(user, now) ? 0 : Math.max(0, max - user.failedAttempts)
}

/** The signed-in user as their own browser sees them: nothing private. */
export function toFapiUser(
  scope: Scope,
  loaded: LoadedUser,
  memberships: readonly FapiOrganizationMembership[],
): FapiUser {
  const { createOrganizationsLimit: limit } = loaded.user
  return {
    ...shared(scope, loaded),
    organization_memberships: [...memberships],
    ...(limit === null ? {} : { create_organizations_limit: limit }),
  }
}

export function toBapiUser(scope: Scope, loaded: LoadedUser): BapiUser {
  const { user } = loaded
  return {
    ...shared(scope, loaded),
    private_metadata: user.privateMetadata,
    create_organizations_limit: user.createOrganizationsLimit,
    bypass_client_trust: user.bypassClientTrust,
  }
}

export function toPublicUserData(scope: Scope, loaded: LoadedUser): PublicUserData {
  const { user } = loaded
  const imageUrl = userImageUrl(scope, user)
  return {
    user_id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    image_url: imageUrl,
    profile_image_url: imageUrl,
    has_image: user.imageId !== null,
    identifier: identifierOf(loaded),
    username: user.username,
    banned: user.isBanned,
  }
}

/** What the user is known by: primary address, else primary number, else name. */
export function identifierOf({ user, emailAddresses, phoneNumbers }: LoadedUser): string {
  const email = emailAddresses.find((row) => row.id === user.primaryEmailAddressId)
  const phone = phoneNumbers.find((row) => row.id === user.primaryPhoneNumberId)
  return email?.emailAddress ?? phone?.phoneNumber ?? user.username ?? ''
}

export function userImageUrl(scope: Scope, user: Pick<UserRow, 'id' | 'imageId'>): string {
  return `${scope.baseUrl}${picturePath(user)}`
}
