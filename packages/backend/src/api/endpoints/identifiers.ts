import { path, type RequestFunction } from '../request.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { EmailAddress, PhoneNumber } from '../resources/identifiers.ts'

export type CreateEmailAddressParams = { userId: string; emailAddress: string; verified?: boolean; primary?: boolean }
export type UpdateEmailAddressParams = { verified?: boolean; primary?: boolean }
export type CreatePhoneNumberParams = {
  userId: string
  phoneNumber: string
  verified?: boolean
  primary?: boolean
  reservedForSecondFactor?: boolean
}
export type UpdatePhoneNumberParams = { verified?: boolean; primary?: boolean; reservedForSecondFactor?: boolean }

export function emailAddressesApi(request: RequestFunction) {
  return {
    getEmailAddress: async (id: string) => request<EmailAddress>({ method: 'GET', path: path`/email_addresses/${id}` }),
    createEmailAddress: async (body: CreateEmailAddressParams) =>
      request<EmailAddress>({ method: 'POST', path: '/email_addresses', body }),
    updateEmailAddress: async (id: string, body: UpdateEmailAddressParams = {}) =>
      request<EmailAddress>({ method: 'PATCH', path: path`/email_addresses/${id}`, body }),
    deleteEmailAddress: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/email_addresses/${id}` }),
  }
}

export function phoneNumbersApi(request: RequestFunction) {
  return {
    getPhoneNumber: async (id: string) => request<PhoneNumber>({ method: 'GET', path: path`/phone_numbers/${id}` }),
    createPhoneNumber: async (body: CreatePhoneNumberParams) =>
      request<PhoneNumber>({ method: 'POST', path: '/phone_numbers', body }),
    updatePhoneNumber: async (id: string, body: UpdatePhoneNumberParams = {}) =>
      request<PhoneNumber>({ method: 'PATCH', path: path`/phone_numbers/${id}`, body }),
    deletePhoneNumber: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/phone_numbers/${id}` }),
  }
}
