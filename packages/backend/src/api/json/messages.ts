import type { ResourceJSON } from './common.ts'

export type EmailJSON = ResourceJSON<'email'> & {
  slug?: string | null
  from_email_name: string
  to_email_address?: string
  email_address_id: string | null
  user_id?: string | null
  subject?: string
  body?: string
  body_plain?: string | null
  status?: string
  data?: Record<string, unknown> | null
  delivered_by_clerk: boolean
}

export type SMSMessageJSON = ResourceJSON<'sms_message'> & {
  from_phone_number: string
  to_phone_number: string
  phone_number_id: string | null
  user_id?: string
  message: string
  status: string
  slug?: string | null
  data?: Record<string, unknown> | null
  delivered_by_clerk: boolean
}
