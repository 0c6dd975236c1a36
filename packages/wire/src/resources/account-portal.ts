import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

const Color = Nullable(Type.String())

/** Hosted pages of an instance: whether there are any, and where they lead afterwards. */
export const AccountPortal = Type.Object({
  object: Type.Literal('account_portal'),
  allowed: Type.Boolean(),
  enabled: Type.Boolean(),
  internal_linking: Type.Boolean(),
  after_sign_in_url: Type.String(),
  after_sign_up_url: Type.String(),
  after_join_waitlist_url: Type.String(),
  after_create_organization_url: Type.String(),
  after_leave_organization_url: Type.String(),
  logo_link_url: Type.String(),
  customization: Type.Object({
    appearance: Nullable(Type.Enum(['auto', 'dark', 'light'])),
    background_color_dark: Color,
    background_color_light: Color,
    primary_color_dark: Color,
    primary_color_light: Color,
  }),
})
export type AccountPortal = Static<typeof AccountPortal>
