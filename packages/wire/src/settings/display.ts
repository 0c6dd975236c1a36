import { Type } from 'typebox'
import { Metadata } from '../resources/parts.ts'
import { EmailAddress, section, Text, Url } from './parts.ts'

/** The languages that the server's mails, SMS and pages speak. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'he',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'hi',
  'id',
  'vi',
] as const
export type Language = (typeof languages)[number]

export const Display = section({
  /** For readers of whom no language is known. */
  default_language: Type.Enum([...languages]),
  /** '' takes the application's name. */
  application_name: Text,
  /** Variables of the components' appearance, as the browser takes them. */
  theme: Metadata,
  logo_image_url: Url,
  favicon_image_url: Url,
  support_email: EmailAddress,
  help_url: Url,
  /** Which of the two a sign-in offers first when it has both. */
  preferred_sign_in_strategy: Type.Enum(['password', 'otp']),
  force_oauth_first: Type.Boolean(),
  branded: Type.Boolean(),
  show_devmode_warning: Type.Boolean(),
  google_one_tap_client_id: Text,
})

/** `#` and three to eight hexadecimal digits; '' takes the components' own. */
const Color = Type.String({ pattern: '^(#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8}))?$' })

/** The pages that the server shows for apps without their own. Off: there are none, and pages are where apps usually have them. */
export const AccountPortal = section({
  enabled: Type.Boolean(),
  appearance: Type.Enum(['auto', 'light', 'dark']),
  background_color_light: Color,
  background_color_dark: Color,
  primary_color_light: Color,
  primary_color_dark: Color,
})

/** Where pages are when the app names none itself; '' for the account portal's. */
export const Paths = section({
  home: Url,
  sign_in: Url,
  sign_up: Url,
  user_profile: Url,
  waitlist: Url,
  oauth_consent: Url,
  organization_profile: Url,
  create_organization: Url,
  after_sign_in: Url,
  after_sign_up: Url,
  after_sign_out_one: Url,
  after_sign_out_all: Url,
  after_switch_session: Url,
  after_join_waitlist: Url,
  after_create_organization: Url,
  after_leave_organization: Url,
  logo_link: Url,
})
