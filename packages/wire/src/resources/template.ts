import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

/** A template of a mail or SMS, in Handlebars. `instance_id` null: as it comes, nothing changed. */
export const Template = Type.Object({
  object: Type.Literal('template'),
  id: Type.String(),
  instance_id: Nullable(Type.String()),
  resource_type: Type.Enum(['system', 'user']),
  template_type: Type.Enum(['email', 'sms']),
  name: Type.String(),
  slug: Type.String(),
  position: Type.Integer(),
  can_revert: Type.Boolean(),
  can_delete: Type.Boolean(),
  can_edit_body: Type.Boolean(),
  can_toggle: Type.Boolean(),
  subject: Nullable(Type.String()),
  markup: Type.String(),
  body: Type.String(),
  available_variables: Type.Array(Type.String()),
  required_variables: Type.Array(Type.String()),
  from_email_name: Type.String(),
  reply_to_email_name: Type.String(),
  delivered_by_clerk: Type.Boolean(),
  enabled: Type.Boolean(),
  flagged_as_suspicious: Type.Boolean(),
  updated_at: Timestamp,
  created_at: Timestamp,
})
export type Template = Static<typeof Template>

/** A mail has all four, an SMS the body alone. */
export const TemplatePreview = Type.Object({
  subject: Type.Optional(Type.String()),
  body: Type.String(),
  from_email_address: Type.Optional(Type.String()),
  reply_to_email_address: Type.Optional(Nullable(Type.String())),
})
export type TemplatePreview = Static<typeof TemplatePreview>
