import { Type } from 'typebox'
import { Metadata } from '../resources/parts.ts'
import { section, Text, Url } from './parts.ts'

export const Display = section({
  /** '' takes the application's name. */
  application_name: Text,
  /** Variables of the components' appearance, as the browser takes them. */
  theme: Metadata,
  logo_image_url: Url,
  favicon_image_url: Url,
  support_email: Text,
  help_url: Url,
  /** Which of the two a sign-in offers first when it has both. */
  preferred_sign_in_strategy: Type.Enum(['password', 'otp']),
  force_oauth_first: Type.Boolean(),
  branded: Type.Boolean(),
  show_devmode_warning: Type.Boolean(),
  google_one_tap_client_id: Text,
})

/** Where pages are when the app names none itself; '' where the instance has no such page. */
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
