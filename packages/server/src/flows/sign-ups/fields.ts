import type { FapiUpdateSignUpsBody } from '@keyward/wire'
import { newPasswordDigest } from '../../domain/factors/password/index.ts'
import {
  canonicalEmailAddress,
  canonicalPhoneNumber,
  findClaimedEmailAddress,
  findClaimedPhoneNumber,
  usernameKey,
  usernameProblem,
} from '../../domain/identifiers/index.ts'
import { isStrict } from '../../domain/instances/index.ts'
import { findUserByUsername } from '../../domain/users/index.ts'
import { ApiError, apiError, apiErrors, type Scope } from '../../platform/index.ts'
import { type SignUpRow, signUpFields } from './sign-up.ts'
import type { SignUpChange } from './store.ts'

const maxNameLength = 256

type Known = Pick<SignUpRow, 'emailAddress' | 'phoneNumber' | 'username'>

/**
 * The form's values as columns, each checked under the instance's rules; every problem of the form comes at once. `known` is
 * the sign-up that changes: what it has already stays, with its proof.
 */
export async function signUpChange(
  scope: Scope,
  body: FapiUpdateSignUpsBody,
  known: Known | null = null,
): Promise<SignUpChange> {
  const input = withoutUnchanged(spreadCombinedField(body), known)
  const problems: ApiError[] = refusedFields(scope, input)
  const collect = async (work: () => Promise<SignUpChange>): Promise<SignUpChange> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      problems.push(error, ...error.others)
      return {}
    }
  }
  const parts = [
    await collect(() => emailChange(scope, input.email_address)),
    await collect(() => phoneChange(scope, input.phone_number)),
    await collect(() => usernameChange(scope, input.username)),
    await collect(async () => nameChange(input)),
    await collect(() => metadataChange(scope, input)),
  ]
  if (problems.length > 0) throw apiErrors(problems)
  // Last, since hashing is what costs.
  const identifiers = [
    input.email_address ?? known?.emailAddress,
    input.phone_number ?? known?.phoneNumber,
    input.username ?? known?.username,
  ]
  parts.push(await passwordChange(scope, input.password, identifiers))
  return Object.assign({}, ...parts)
}

function spreadCombinedField(body: FapiUpdateSignUpsBody): FapiUpdateSignUpsBody {
  const combined = body.email_address_or_phone_number
  if (!combined) return body
  return combined.includes('@') ? { ...body, email_address: combined } : { ...body, phone_number: combined }
}

/** A form that is sent again says the same once more. */
function withoutUnchanged(input: FapiUpdateSignUpsBody, known: Known | null): FapiUpdateSignUpsBody {
  const { email_address: email, phone_number: phone, ...rest } = input
  const isKnownEmail = email && known?.emailAddress && canonicalEmailAddress(email) === known.emailAddress
  const isKnownPhone = phone && known?.phoneNumber && canonicalPhoneNumber(phone) === known.phoneNumber
  return {
    ...rest,
    ...(email === undefined || isKnownEmail ? {} : { email_address: email }),
    ...(phone === undefined || isKnownPhone ? {} : { phone_number: phone }),
  }
}

function refusedFields(scope: Scope, body: FapiUpdateSignUpsBody): ApiError[] {
  const { required, optional } = signUpFields(scope.instance.settings)
  const known = new Set([...required, ...optional])
  return (['email_address', 'phone_number', 'username', 'password', 'first_name', 'last_name'] as const)
    .filter((name) => body[name] && !known.has(name))
    .map((name) => apiError('form_param_unknown', { param: name }))
}

async function emailChange(scope: Scope, value: string | null | undefined): Promise<SignUpChange> {
  if (value === undefined) return {}
  if (value === null) return { emailAddress: null, emailVerificationId: null, emailVerifiedAt: null }
  const address = canonicalEmailAddress(value)
  if (!address) throw apiError('form_param_format_invalid', { param: 'email_address' })
  // Under strict protection the answer is the same for an address that is taken; its owner gets a mail instead of a code.
  if (!isStrict(scope) && (await findClaimedEmailAddress(scope, address)))
    throw apiError('form_identifier_exists', { param: 'email_address' })
  return { emailAddress: address, emailVerificationId: null, emailVerifiedAt: null, emailVerifiedBy: null }
}

async function phoneChange(scope: Scope, value: string | null | undefined): Promise<SignUpChange> {
  if (value === undefined) return {}
  if (value === null) return { phoneNumber: null, phoneVerificationId: null, phoneVerifiedAt: null }
  const number = canonicalPhoneNumber(value)
  if (!number) throw apiError('form_param_format_invalid', { param: 'phone_number' })
  if (!isStrict(scope) && (await findClaimedPhoneNumber(scope, number)))
    throw apiError('form_identifier_exists', { param: 'phone_number' })
  return { phoneNumber: number, phoneVerificationId: null, phoneVerifiedAt: null, phoneVerifiedBy: null }
}

async function usernameChange(scope: Scope, value: string | null | undefined): Promise<SignUpChange> {
  if (value === undefined) return {}
  if (value === null) return { username: null }
  const username = value.trim()
  const problem = usernameProblem(username, scope.instance.settings.auth_username)
  if (problem) throw problem
  if (await findUserByUsername(scope, usernameKey(username)))
    throw apiError('form_identifier_exists', { param: 'username' })
  return { username }
}

function nameChange({ first_name, last_name }: FapiUpdateSignUpsBody): SignUpChange {
  const checked = (param: string, value: string | null | undefined) => {
    if (value && value.length > maxNameLength)
      throw apiError('form_param_max_length_exceeded', { param, values: { limit: maxNameLength } })
    return value?.trim() || null
  }
  return {
    ...(first_name === undefined ? {} : { firstName: checked('first_name', first_name) }),
    ...(last_name === undefined ? {} : { lastName: checked('last_name', last_name) }),
  }
}

async function metadataChange(scope: Scope, body: FapiUpdateSignUpsBody): Promise<SignUpChange> {
  const { unsafe_metadata: metadata, legal_accepted: isAccepted, locale } = body
  const { max_metadata_bytes: max } = scope.instance.settings.general
  if (metadata && Buffer.byteLength(JSON.stringify(metadata)) > max) {
    throw apiError('form_param_max_length_exceeded', { param: 'unsafe_metadata', values: { limit: max } })
  }
  return {
    ...(metadata ? { unsafeMetadata: metadata } : {}),
    ...(isAccepted === undefined || isAccepted === null ? {} : { legalAcceptedAt: isAccepted ? scope.now : null }),
    ...(locale ? { locale: locale.slice(0, 35) } : {}),
  }
}

async function passwordChange(
  scope: Scope,
  password: string | null | undefined,
  identifiers: readonly (string | null | undefined)[],
): Promise<SignUpChange> {
  if (password === undefined) return {}
  if (password === null) return { passwordHasher: null, passwordDigest: null }
  const { hasher, digest } = await newPasswordDigest(scope, password, { identifiers })
  return { passwordHasher: hasher, passwordDigest: digest }
}
