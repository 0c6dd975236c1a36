import {
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
  UserIdParams,
} from '@keyward/wire'
import { changeUser, requireUser } from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { addContact, type ContactKind, type ContactRow, emailContacts, markContactVerified, phoneContacts, removeContact, requireContact, tellOldPrimaryAddress } from './contacts.ts'

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
    handle: async ({ scope, params }) => emailContacts.toResource(scope, await requireContact(scope, emailContacts, params.email_address_id)),
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
    id: 'ReplaceUserEmailAddress',
    method: 'PUT',
    path: '/users/{user_id}/email_address',
    params: UserIdParams,
    body: BapiReplaceUserEmailAddressBody,
    output: EmailAddress,
    errors,
    handle: ({ scope, params, body }) => replace(scope, emailContacts, params.user_id, { ...body, text: body.email_address }),
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
    handle: async ({ scope, params }) => phoneContacts.toResource(scope, await requireContact(scope, phoneContacts, params.phone_number_id)),
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
    id: 'ReplaceUserPhoneNumber',
    method: 'PUT',
    path: '/users/{user_id}/phone_number',
    params: UserIdParams,
    body: BapiReplaceUserPhoneNumberBody,
    output: PhoneNumber,
    errors,
    handle: ({ scope, params, body }) => replace(scope, phoneContacts, params.user_id, { ...body, text: body.phone_number }),
  }),
]

type Creation = { readonly user_id: string; readonly text: string; readonly verified?: boolean | null; readonly primary?: boolean | null; readonly reserved_for_second_factor?: boolean | null; readonly notify_primary_email_address_changed?: boolean | null }

async function create<Resource>(scope: Scope, kind: ContactKind<Resource>, input: Creation): Promise<Resource> {
  const row = await transaction(scope, async (inner) => {
    const before = await requireUser(inner, input.user_id)
    const added = await addContact(inner, kind, {
      userId: input.user_id,
      text: input.text,
      status: input.verified ? 'verified' : 'reserved',
      isPrimary: input.primary ?? false,
    })
    if (input.reserved_for_second_factor) await kind.update(inner, added.id, { reservedForSecondFactor: true } as Partial<ContactRow>)
    if (input.primary && input.notify_primary_email_address_changed) await tellOldPrimaryAddress(inner, before, added.id)
    return requireContact(inner, kind, added.id)
  })
  return kind.toResource(scope, row)
}

type Update = Omit<Creation, 'user_id' | 'text'>

async function update<Resource>(scope: Scope, kind: ContactKind<Resource>, id: string, input: Update): Promise<Resource> {
  const row = await transaction(scope, async (inner) => {
    const current = await requireContact(inner, kind, id)
    const before = await requireUser(inner, current.userId)
    if (input.verified === true && !current.verifiedAt) await markContactVerified(inner, kind, current, 'admin')
    if (input.verified === false && current.verifiedAt) await kind.update(inner, id, { verifiedAt: null, verifiedBy: null, verificationId: null, reserved: true })
    if (typeof input.reserved_for_second_factor === 'boolean') {
      await kind.update(inner, id, { reservedForSecondFactor: input.reserved_for_second_factor } as Partial<ContactRow>)
    }
    if (input.primary) {
      await changeUser(inner, current.userId, { [kind.primaryColumn]: id })
      if (input.notify_primary_email_address_changed) await tellOldPrimaryAddress(inner, before, id)
    }
    return requireContact(inner, kind, id)
  })
  return kind.toResource(scope, row)
}

async function remove(scope: Scope, kind: ContactKind<unknown>, id: string): Promise<DeletedObject> {
  await removeContact(scope, kind, await requireContact(scope, kind, id))
  return { object: kind.object, id, deleted: true }
}

type Replacement = { readonly text: string; readonly identification_status?: 'verified' | 'reserved' | 'unverified'; readonly notify_primary_email_address_changed?: boolean | null }

/** One new one, primary, instead of all that the user had. */
async function replace<Resource>(scope: Scope, kind: ContactKind<Resource>, userId: string, input: Replacement): Promise<Resource> {
  const value = kind.canonical(input.text)
  if (!value) throw apiError('form_param_format_invalid', { param: kind.object })
  const row = await transaction(scope, async (inner) => {
    const before = await requireUser(inner, userId)
    const same = kind.rowsOf(before).find((one) => kind.valueOf(one) === value)
    const kept = same ?? (await addContact(inner, kind, { userId, text: value, status: input.identification_status ?? 'verified' }))
    await changeUser(inner, userId, { [kind.primaryColumn]: kept.id })
    for (const old of kind.rowsOf(before)) if (old.id !== kept.id) await kind.remove(inner, old.id)
    if (input.notify_primary_email_address_changed) await tellOldPrimaryAddress(inner, before, kept.id)
    return requireContact(inner, kind, kept.id)
  })
  return kind.toResource(scope, row)
}
