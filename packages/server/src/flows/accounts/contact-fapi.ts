import {
  DeletedObject,
  EmailAddress,
  EmailIdParams,
  FapiCreateEmailAddressesBody,
  FapiPostPhoneNumbersBody,
  FapiSendVerificationEmailBody,
  FapiSendVerificationSMSBody,
  FapiUpdatePhoneNumberBody,
  FapiVerifyEmailAddressBody,
  FapiVerifyPhoneNumberBody,
  PhoneNumber,
  PhoneNumberIdParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { updatePhoneNumber } from '../../domain/identifiers/index.ts'
import { isStrict } from '../../domain/instances/index.ts'
import { refuseRestricted } from '../../domain/restrictions/index.ts'
import { refuseImpersonator, requireRecentProof } from '../../domain/sessions/index.ts'
import { announceUser, holdUser, requireUser } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, type SignedInCaller, transaction } from '../../platform/index.ts'
import { attemptContact, prepareContact } from './contact-proofs.ts'
import {
  addContact,
  type ContactKind,
  type ContactRow,
  canonicalOf,
  emailContacts,
  phoneContacts,
  removeContact,
  requireContact,
  requireOwnContact,
} from './contacts.ts'

/** Of each kind: what was typed and never proved must not pile up, nor become a list of strangers to send mail to. */
const maxUnproved = 10

const common = { api: 'fapi', caller: 'signed_in', method: 'POST' } as const
const errors = [
  'authentication_invalid',
  'resource_not_found',
  'form_identifier_exists',
  'form_code_incorrect',
  'too_many_unverified_identifications',
  'session_reverification_required',
] as const

export const contactFapiOperations = [
  operation({
    ...common,
    id: 'getEmailAddresses',
    method: 'GET',
    path: '/v1/me/email_addresses',
    output: Type.Array(EmailAddress),
    envelope: 'none',
    errors,
    handle: ({ scope, caller }) => list(scope, emailContacts, caller.userId),
  }),
  operation({
    ...common,
    id: 'createEmailAddresses',
    path: '/v1/me/email_addresses',
    body: FapiCreateEmailAddressesBody,
    output: EmailAddress,
    errors,
    handle: ({ scope, caller, body }) => add(scope, emailContacts, caller, body.email_address),
  }),
  operation({
    ...common,
    id: 'getEmailAddress',
    method: 'GET',
    path: '/v1/me/email_addresses/{email_id}',
    params: EmailIdParams,
    output: EmailAddress,
    envelope: 'client-always',
    errors,
    handle: async ({ scope, caller, params }) =>
      emailContacts.toResource(scope, await requireOwnContact(scope, emailContacts, params.email_id, caller.userId)),
  }),
  operation({
    ...common,
    id: 'sendVerificationEmail',
    path: '/v1/me/email_addresses/{email_id}/prepare_verification',
    params: EmailIdParams,
    body: FapiSendVerificationEmailBody,
    output: EmailAddress,
    errors,
    handle: async ({ scope, caller, params, body }) => {
      const row = await requireOwnContact(scope, emailContacts, params.email_id, caller.userId)
      const prepared = await prepareContact(scope, emailContacts, row, {
        strategy: body.strategy,
        redirectUrl: body.redirect_url,
        clientId: caller.clientId,
      })
      return emailContacts.toResource(scope, prepared)
    },
  }),
  operation({
    ...common,
    id: 'verifyEmailAddress',
    path: '/v1/me/email_addresses/{email_id}/attempt_verification',
    params: EmailIdParams,
    body: FapiVerifyEmailAddressBody,
    output: EmailAddress,
    errors,
    handle: async ({ scope, caller, params, body }) => {
      const row = await requireOwnContact(scope, emailContacts, params.email_id, caller.userId)
      return emailContacts.toResource(scope, await attemptContact(scope, emailContacts, row, body.code))
    },
  }),
  operation({
    ...common,
    id: 'DeleteEmailAddress',
    method: 'DELETE',
    path: '/v1/me/email_addresses/{email_id}',
    params: EmailIdParams,
    output: DeletedObject,
    errors,
    handle: ({ scope, caller, params }) => remove(scope, emailContacts, params.email_id, caller),
  }),
  operation({
    ...common,
    id: 'getPhoneNumbers',
    method: 'GET',
    path: '/v1/me/phone_numbers',
    output: Type.Array(PhoneNumber),
    envelope: 'none',
    errors,
    handle: ({ scope, caller }) => list(scope, phoneContacts, caller.userId),
  }),
  operation({
    ...common,
    id: 'postPhoneNumbers',
    path: '/v1/me/phone_numbers',
    body: FapiPostPhoneNumbersBody,
    output: PhoneNumber,
    errors,
    handle: ({ scope, caller, body }) => add(scope, phoneContacts, caller, body.phone_number),
  }),
  operation({
    ...common,
    id: 'ReadPhoneNumber',
    method: 'GET',
    path: '/v1/me/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    output: PhoneNumber,
    envelope: 'client-always',
    errors,
    handle: async ({ scope, caller, params }) =>
      phoneContacts.toResource(
        scope,
        await requireOwnContact(scope, phoneContacts, params.phone_number_id, caller.userId),
      ),
  }),
  operation({
    ...common,
    id: 'UpdatePhoneNumber',
    method: 'PATCH',
    path: '/v1/me/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    body: FapiUpdatePhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: async ({ scope, caller, params, body }) => {
      refuseImpersonator(caller)
      await requireRecentProof(scope, caller)
      const row = await requireOwnContact(scope, phoneContacts, params.phone_number_id, caller.userId)
      await transaction(scope, (inner) => changeSecondFactor(inner, row, body))
      return phoneContacts.toResource(scope, await requireContact(scope, phoneContacts, row.id))
    },
  }),
  operation({
    ...common,
    id: 'sendVerificationSMS',
    path: '/v1/me/phone_numbers/{phone_number_id}/prepare_verification',
    params: PhoneNumberIdParams,
    body: FapiSendVerificationSMSBody,
    output: PhoneNumber,
    errors,
    handle: async ({ scope, caller, params, body }) => {
      const row = await requireOwnContact(scope, phoneContacts, params.phone_number_id, caller.userId)
      const input = { strategy: body.strategy, channel: body.channel, clientId: caller.clientId }
      return phoneContacts.toResource(scope, await prepareContact(scope, phoneContacts, row, input))
    },
  }),
  operation({
    ...common,
    id: 'verifyPhoneNumber',
    path: '/v1/me/phone_numbers/{phone_number_id}/attempt_verification',
    params: PhoneNumberIdParams,
    body: FapiVerifyPhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: async ({ scope, caller, params, body }) => {
      const row = await requireOwnContact(scope, phoneContacts, params.phone_number_id, caller.userId)
      return phoneContacts.toResource(scope, await attemptContact(scope, phoneContacts, row, body.code))
    },
  }),
  operation({
    ...common,
    id: 'DeletePhoneNumber',
    method: 'DELETE',
    path: '/v1/me/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    output: DeletedObject,
    errors,
    handle: ({ scope, caller, params }) => remove(scope, phoneContacts, params.phone_number_id, caller),
  }),
]

async function list<Resource>(scope: Scope, kind: ContactKind<Resource>, userId: string): Promise<Resource[]> {
  const user = await requireUser(scope, userId)
  return Promise.all(kind.rowsOf(user).map((row) => kind.toResource(scope, row)))
}

async function add<Resource>(
  scope: Scope,
  kind: ContactKind<Resource>,
  caller: SignedInCaller,
  text: string,
): Promise<Resource> {
  refuseFixed(scope, kind)
  refuseImpersonator(caller)
  await requireRecentProof(scope, caller)
  const row = await transaction(scope, async (inner) => {
    const user = await holdUser(inner, caller.userId)
    const unproved = kind.rowsOf(user).filter((one) => !one.verifiedAt)
    if (unproved.length >= maxUnproved) throw apiError('too_many_unverified_identifications', { param: kind.object })
    const value = canonicalOf(kind, text)
    await refuseRestricted(inner, kind.object === 'email_address' ? { emailAddress: value } : { phoneNumber: value })
    const added = await addContact(inner, kind, {
      userId: caller.userId,
      text,
      status: 'unverified',
      hidesClaims: isStrict(inner),
    })
    await announceUser(inner, caller.userId)
    return added
  })
  return kind.toResource(scope, row)
}

async function remove(
  scope: Scope,
  kind: ContactKind<unknown>,
  id: string,
  caller: SignedInCaller,
): Promise<DeletedObject> {
  refuseFixed(scope, kind)
  refuseImpersonator(caller)
  const row = await requireOwnContact(scope, kind, id, caller.userId)
  await requireRecentProof(scope, caller)
  await removeContact(scope, kind, row)
  return { object: kind.object, id, deleted: true }
}

type SecondFactor = {
  readonly reserved_for_second_factor?: boolean | null
  readonly default_second_factor?: boolean | null
}

/** Only a proved number can be a second factor, and one of them is asked for first. */
async function changeSecondFactor(scope: Scope, row: ContactRow, change: SecondFactor): Promise<void> {
  const user = await holdUser(scope, row.userId)
  if ((change.reserved_for_second_factor || change.default_second_factor) && !row.verifiedAt) {
    throw apiError('form_param_value_invalid', {
      param: change.reserved_for_second_factor ? 'reserved_for_second_factor' : 'default_second_factor',
    })
  }
  if (change.default_second_factor) {
    for (const other of user.phoneNumbers)
      if (other.defaultSecondFactor) await updatePhoneNumber(scope, other.id, { defaultSecondFactor: false })
  }
  await updatePhoneNumber(scope, row.id, {
    ...(typeof change.reserved_for_second_factor === 'boolean'
      ? { reservedForSecondFactor: change.reserved_for_second_factor }
      : {}),
    ...(typeof change.default_second_factor === 'boolean' ? { defaultSecondFactor: change.default_second_factor } : {}),
  })
  await announceUser(scope, row.userId)
}

/** The instance may keep identifiers as they are (A3.14); the Backend API still changes them. */
function refuseFixed(scope: Scope, kind: ContactKind<unknown>): void {
  const { auth_email, auth_phone } = scope.instance.settings
  if ((kind.object === 'email_address' ? auth_email : auth_phone).immutable)
    throw apiError('identification_update_failed', { param: kind.object })
}
