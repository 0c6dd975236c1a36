import type { BapiCreateUserBody, BapiUser } from '@keyward/wire'
import { apiError, apiErrors, type Scope, transaction } from '../../platform/index.ts'
import { digestProblem, newPasswordDigest, type PasswordDigest } from '../factors/password/index.ts'
import { canonicalEmailAddress, canonicalPhoneNumber } from '../identifiers/index.ts'
import { changeUser, usernameChange } from './change-user.ts'
import { createUser, type NewUserIdentifier } from './create-user.ts'
import { refuseLargeMetadata } from './metadata.ts'
import { pastInstant, shortText } from './profile.ts'
import { lockEnd, refuseLockWithoutLockout } from './user.ts'
import { toBapiUser } from './wire.ts'

/** Of each kind, for one user, in one request. */
const maxIdentifiers = 100

export async function createFromBackend(scope: Scope, body: BapiCreateUserBody): Promise<BapiUser> {
  refuseUnbuilt(body)
  refuseLargeMetadata(scope, body)
  const emailAddresses = newIdentifiers(
    'email_address',
    body.email_address,
    body.email_address_identification_status,
    canonicalEmailAddress,
  )
  const phoneNumbers = newIdentifiers(
    'phone_number',
    body.phone_number,
    body.phone_number_identification_status,
    canonicalPhoneNumber,
  )
  const { username = null } = body.username ? usernameChange(scope, body.username, { mayBeReserved: true }) : {}
  if (body.locked) refuseLockWithoutLockout(scope)
  refuseIncomplete(scope, body, {
    hasEmail: emailAddresses.length > 0,
    hasPhone: phoneNumbers.length > 0,
    hasUsername: username !== null,
  })
  const identifiers = [...emailAddresses, ...phoneNumbers].map((one) => one.value).concat(username ?? [])
  const password = await passwordOf(scope, body, identifiers)
  const user = await transaction(scope, async (inner) => {
    const created = await createUser(inner, {
      emailAddresses,
      phoneNumbers,
      username,
      password,
      profile: {
        externalId: shortText('external_id', body.external_id ?? null),
        firstName: shortText('first_name', body.first_name ?? null),
        lastName: shortText('last_name', body.last_name ?? null),
        locale: shortText('locale', body.locale ?? null),
        publicMetadata: body.public_metadata ?? {},
        privateMetadata: body.private_metadata ?? {},
        unsafeMetadata: body.unsafe_metadata ?? {},
        legalAcceptedAt: body.legal_accepted_at
          ? pastInstant(scope, 'legal_accepted_at', body.legal_accepted_at)
          : null,
        deleteSelfEnabled: body.delete_self_enabled ?? scope.instance.settings.user_actions.delete_self,
        createOrganizationEnabled:
          body.create_organization_enabled ?? scope.instance.settings.user_actions.create_organization,
        createOrganizationsLimit: body.create_organizations_limit ?? null,
        bypassClientTrust: body.bypass_client_trust ?? false,
        isBanned: body.banned ?? false,
        ...(body.created_at ? { createdAt: pastInstant(scope, 'created_at', body.created_at) } : {}),
      },
    })
    return body.locked ? changeUser(inner, created.user.id, { lockedUntil: lockEnd(inner) }) : created
  })
  return toBapiUser(scope, user)
}

/** What the instance asks of everybody who signs up, unless the caller says that this user may go without. */
function refuseIncomplete(
  scope: Scope,
  body: BapiCreateUserBody,
  has: { readonly hasEmail: boolean; readonly hasPhone: boolean; readonly hasUsername: boolean },
): void {
  const {
    auth_email: email,
    auth_phone: phone,
    auth_username: username,
    auth_password: password,
    compliance,
  } = scope.instance.settings
  const isMissing = (
    rules: { readonly used_for_sign_up: boolean; readonly required_for_sign_up: boolean },
    isGiven: boolean,
  ) => rules.used_for_sign_up && rules.required_for_sign_up && !isGiven
  const required = [
    ...(isMissing(email, has.hasEmail) ? ['email_address'] : []),
    ...(isMissing(phone, has.hasPhone) ? ['phone_number'] : []),
    ...(isMissing(username, has.hasUsername) ? ['username'] : []),
  ]
  const hasAny = has.hasEmail || has.hasPhone || has.hasUsername
  const missing = body.skip_user_requirement ? [] : required.length > 0 || hasAny ? required : ['email_address']
  const hasPassword = Boolean(body.password || body.password_digest)
  if (!hasPassword && password.enabled && password.required && !body.skip_password_requirement) missing.push('password')
  if (compliance.legal_consent.enabled && !body.legal_accepted_at && !body.skip_legal_checks)
    missing.push('legal_accepted_at')
  if (missing.length > 0) throw apiErrors(missing.map((param) => apiError('form_data_missing', { param })))
}

function newIdentifiers(
  param: string,
  values: readonly string[] | undefined,
  statuses: readonly string[] | undefined,
  canonical: (text: string) => string | null,
): NewUserIdentifier[] {
  if (values && (values.length > maxIdentifiers || (statuses?.length && statuses.length !== values.length))) {
    throw apiError('form_param_value_invalid', {
      param: values.length > maxIdentifiers ? param : `${param}_identification_status`,
    })
  }
  const seen = new Set<string>()
  return (values ?? []).flatMap((text, index) => {
    const value = canonical(text)
    if (!value) throw apiError('form_param_format_invalid', { param })
    if (seen.has(value)) return []
    seen.add(value)
    const isReserved = statuses?.[index] === 'reserved'
    return [{ value, verifiedBy: isReserved ? null : 'admin', reserved: isReserved }]
  })
}

/** A plain password under the rules (or, if asked, without them), or a digest of a known kind. */
export async function passwordOf(
  scope: Scope,
  body: Pick<BapiCreateUserBody, 'password' | 'password_digest' | 'password_hasher' | 'skip_password_checks'>,
  identifiers: readonly string[],
): Promise<PasswordDigest | null> {
  if (body.password && body.password_digest) throw apiError('form_param_unknown', { param: 'password_digest' })
  if (body.password)
    return newPasswordDigest(scope, body.password, { skipChecks: body.skip_password_checks ?? false, identifiers })
  if (!body.password_digest) return null
  if (!body.password_hasher) throw apiError('form_conditional_param_missing', { param: 'password_hasher' })
  const digest = { hasher: body.password_hasher, digest: body.password_digest }
  const problem = digestProblem(digest)
  if (problem)
    throw apiError(problem, { param: problem === 'form_param_value_invalid' ? 'password_hasher' : 'password_digest' })
  return digest
}

/** What belongs to factors that are not built yet is refused, not swallowed. */
export function refuseUnbuilt(body: {
  totp_secret?: string | null
  backup_codes?: readonly string[]
  web3_wallet?: readonly string[]
}): void {
  if (body.totp_secret) throw apiError('feature_not_built', { param: 'totp_secret' })
  if (body.backup_codes?.length) throw apiError('feature_not_built', { param: 'backup_codes' })
  if (body.web3_wallet?.length) throw apiError('feature_not_built', { param: 'web3_wallet' })
}
