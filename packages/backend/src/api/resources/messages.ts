import { fields } from './reader.ts'

export type Email = {
  readonly id: string
  readonly fromEmailName: string
  readonly emailAddressId: string | null
  readonly toEmailAddress?: string
  readonly subject?: string
  readonly body?: string
  readonly bodyPlain?: string | null
  readonly status?: string
  readonly slug?: string | null
  readonly data?: Record<string, unknown> | null
  readonly deliveredByClerk?: boolean
}

export const readEmail = fields<Email>([
  'id',
  'fromEmailName',
  'emailAddressId',
  'toEmailAddress',
  'subject',
  'body',
  'bodyPlain',
  'status',
  'slug',
  'data',
  'deliveredByClerk',
])

export type SMSMessage = {
  readonly id: string
  readonly fromPhoneNumber: string
  readonly toPhoneNumber: string
  readonly message: string
  readonly status: string
  readonly phoneNumberId: string | null
  readonly data?: Record<string, unknown> | null
}

export const readSMSMessage = fields<SMSMessage>([
  'id',
  'fromPhoneNumber',
  'toPhoneNumber',
  'message',
  'status',
  'phoneNumberId',
  'data',
])
