import {
  BapiAttemptEmailAddressVerificationBody,
  BapiAttemptPhoneNumberVerificationBody,
  BapiCreateEmailAddressBody,
  BapiCreatePhoneNumberBody,
  BapiReplaceUserEmailAddressBody,
  BapiReplaceUserPhoneNumberBody,
  BapiUpdateEmailAddressBody,
  BapiUpdatePhoneNumberBody,
  DeletedObject,
  EmailAddress,
  EmailAddressIdParams,
  PhoneNumber,
  PhoneNumberIdParams,
  PreparedVerification,
  UserIdParams,
} from '@keyward/wire'
import { announceUser, holdUser } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { attemptFromBackend, prepareFromBackend } from './backend-proofs.ts'
import {
  addContact,
  type ContactKind,
  type ContactRow,
  type ContactStatus,
  canonicalOf,
  emailContacts,
  makePrimary,
  phoneContacts,
  removeContact,
  requireContact,
  setContactStatus,
  tellOldPrimaryAddress,
} from './contacts.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const
const errors = ['resource_not_found', 'form_identifier_exists', 'form_param_format_invalid'] as const

export const contactBapiOperations = [
  operation({
    ...common,
    id: 'CreateEmailAddress',
    method: 'POST',
    path: '/email_addresses',
    body: BapiCreateEmailAddressBody,
    output: EmailAddress,
    errors,
    handle: ({ scope, body }) => create(scope, emailContacts, { ...body, text: body.email_address }),
  }),
  operation({
    ...common,
    id: 'GetEmailAddress',
    method: 'GET',
    path: '/email_addresses/{email_address_id}',
    params: EmailAddressIdParams,
    output: EmailAddress,
    errors,
    handle: async ({ scope, params }) =>
      emailContacts.toResource(scope, await requireContact(scope, emailContacts, params.email_address_id)),
  }),
  operation({
    ...common,
    id: 'UpdateEmailAddress',
    method: 'PATCH',
    path: '/email_addresses/{email_address_id}',
    params: EmailAddressIdParams,
    body: BapiUpdateEmailAddressBody,
    output: EmailAddress,
    errors,
    handle: ({ scope, params, body }) => update(scope, emailContacts, params.email_address_id, body),
  }),
  operation({
    ...common,
    id: 'DeleteEmailAddress',
    method: 'DELETE',
    path: '/email_addresses/{email_address_id}',
    params: EmailAddressIdParams,
    output: DeletedObject,
    errors,
    handle: ({ scope, params }) => remove(scope, emailContacts, params.email_address_id),
  }),
  operation({
    ...common,
    id: 'PrepareEmailAddressVerification',
    method: 'POST',
    path: '/email_addresses/{email_address_id}/prepare_verification',
    params: EmailAddressIdParams,
    output: PreparedVerification,
    errors: ['resource_not_found'],
    handle: ({ scope, params }) => prepareFromBackend(scope, emailContacts, params.email_address_id),
  }),
  operation({
    ...common,
    id: 'AttemptEmailAddressVerification',
    method: 'POST',
    path: '/email_addresses/{email_address_id}/attempt_verification',
    params: EmailAddressIdParams,
    body: BapiAttemptEmailAddressVerificationBody,
    output: PreparedVerification,
    errors: ['resource_not_found', 'verification_already_verified', 'identification_claimed'],
    handle: ({ scope, params, body }) =>
      attemptFromBackend(scope, emailContacts, params.email_address_id, {
        verificationId: body.verification_id,
        code: body.code,
      }),
  }),
  operation({
    ...common,
    id: 'ReplaceUserEmailAddress',
    method: 'PUT',
    path: '/users/{user_id}/email_address',
    params: UserIdParams,
    body: BapiReplaceUserEmailAddressBody,
    output: EmailAddress,
    errors,
    handle: ({ scope, params, body }) =>
      replace(scope, emailContacts, params.user_id, { ...body, text: body.email_address }),
  }),
  operation({
    ...common,
    id: 'CreatePhoneNumber',
    method: 'POST',
    path: '/phone_numbers',
    body: BapiCreatePhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: ({ scope, body }) => create(scope, phoneContacts, { ...body, text: body.phone_number }),
  }),
  operation({
    ...common,
    id: 'GetPhoneNumber',
    method: 'GET',
    path: '/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    output: PhoneNumber,
    errors,
    handle: async ({ scope, params }) =>
      phoneContacts.toResource(scope, await requireContact(scope, phoneContacts, params.phone_number_id)),
  }),
  operation({
    ...common,
    id: 'UpdatePhoneNumber',
    method: 'PATCH',
    path: '/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    body: BapiUpdatePhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: ({ scope, params, body }) => update(scope, phoneContacts, params.phone_number_id, body),
  }),
  operation({
    ...common,
    id: 'DeletePhoneNumber',
    method: 'DELETE',
    path: '/phone_numbers/{phone_number_id}',
    params: PhoneNumberIdParams,
    output: DeletedObject,
    errors,
    handle: ({ scope, params }) => remove(scope, phoneContacts, params.phone_number_id),
  }),
  operation({
    ...common,
    id: 'PreparePhoneNumberVerification',
    method: 'POST',
    path: '/phone_numbers/{phone_number_id}/prepare_verification',
    params: PhoneNumberIdParams,
    output: PreparedVerification,
    errors: ['resource_not_found'],
    handle: ({ scope, params }) => prepareFromBackend(scope, phoneContacts, params.phone_number_id),
  }),
  operation({
    ...common,
    id: 'AttemptPhoneNumberVerification',
    method: 'POST',
    path: '/phone_numbers/{phone_number_id}/attempt_verification',
    params: PhoneNumberIdParams,
    body: BapiAttemptPhoneNumberVerificationBody,
    output: PreparedVerification,
    errors: ['resource_not_found', 'verification_already_verified', 'identification_claimed'],
    handle: ({ scope, params, body }) =>
      attemptFromBackend(scope, phoneContacts, params.phone_number_id, {
        verificationId: body.verification_id,
        code: body.code,
      }),
  }),
  operation({
    ...common,
    id: 'ReplaceUserPhoneNumber',
    method: 'PUT',
    path: '/users/{user_id}/phone_number',
    params: UserIdParams,
    body: BapiReplaceUserPhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: ({ scope, params, body }) =>
      replace(scope, phoneContacts, params.user_id, { ...body, text: body.phone_number }),
  }),
]

type Creation = {
  readonly user_id: string
  readonly text: string
  readonly verified?: boolean | null
  readonly primary?: boolean | null
  readonly reserved_for_second_factor?: boolean | null
  readonly notify_primary_email_address_changed?: boolean | null
}

async function create<Resource>(scope: Scope, kind: ContactKind<Resource>, input: Creation): Promise<Resource> {
  const row = await transaction(scope, async (inner) => {
    const before = await holdUser(inner, input.user_id)
    const added = await addContact(inner, kind, {
      userId: input.user_id,
      text: input.text,
      status: input.verified ? 'verified' : 'reserved',
      isPrimary: input.primary ?? false,
    })
    if (input.reserved_for_second_factor)
      await kind.update(inner, added.id, { reservedForSecondFactor: true } as Partial<ContactRow>)
    if (input.primary && input.notify_primary_email_address_changed)
      await tellOldPrimaryAddress(inner, before, added.id)
    await announceUser(inner, input.user_id)
    return requireContact(inner, kind, added.id)
  })
  return kind.toResource(scope, row)
}

type Update = Omit<Creation, 'user_id' | 'text'>

async function update<Resource>(
  scope: Scope,
  kind: ContactKind<Resource>,
  id: string,
  input: Update,
): Promise<Resource> {
  const row = await transaction(scope, async (inner) => {
    const current = await requireContact(inner, kind, id)
    const before = await holdUser(inner, current.userId)
    if (typeof input.verified === 'boolean' && input.verified !== (current.verifiedAt !== null)) {
      await setContactStatus(inner, kind, current, { status: input.verified ? 'verified' : 'reserved' })
    }
    if (typeof input.reserved_for_second_factor === 'boolean') {
      await kind.update(inner, id, { reservedForSecondFactor: input.reserved_for_second_factor } as Partial<ContactRow>)
    }
    if (input.primary) {
      await requireUsable(inner, kind, id)
      await makePrimary(inner, kind, current)
      if (input.notify_primary_email_address_changed) await tellOldPrimaryAddress(inner, before, id)
    }
    await announceUser(inner, current.userId)
    return requireContact(inner, kind, id)
  })
  return kind.toResource(scope, row)
}

/** A primary one is where the user is written to and found: proved, or reserved by the application. */
async function requireUsable(scope: Scope, kind: ContactKind<unknown>, id: string): Promise<void> {
  const row = await requireContact(scope, kind, id)
  if (!row.verifiedAt && !row.reserved) throw apiError('form_param_value_invalid', { param: 'primary' })
}

async function remove(scope: Scope, kind: ContactKind<unknown>, id: string): Promise<DeletedObject> {
  await removeContact(scope, kind, await requireContact(scope, kind, id))
  return { object: kind.object, id, deleted: true }
}

type Replacement = {
  readonly text: string
  readonly identification_status?: ContactStatus
  readonly notify_primary_email_address_changed?: boolean | null
}

/** One new one, primary, instead of all that the user had. */
async function replace<Resource>(
  scope: Scope,
  kind: ContactKind<Resource>,
  userId: string,
  input: Replacement,
): Promise<Resource> {
  const value = canonicalOf(kind, input.text)
  const { identification_status: status = 'verified' } = input
  const row = await transaction(scope, async (inner) => {
    const before = await holdUser(inner, userId)
    const same = kind.rowsOf(before).find((one) => kind.valueOf(one) === value)
    for (const old of kind.rowsOf(before)) if (old.id !== same?.id) await kind.remove(inner, old.id)
    if (same && !(status === 'verified' && same.verifiedAt)) await setContactStatus(inner, kind, same, { status })
    const kept = same ?? (await addContact(inner, kind, { userId, text: value, status }))
    await makePrimary(inner, kind, kept)
    if (input.notify_primary_email_address_changed) await tellOldPrimaryAddress(inner, before, kept.id)
    await announceUser(inner, userId)
    return requireContact(inner, kind, kept.id)
  })
  return kind.toResource(scope, row)
}
