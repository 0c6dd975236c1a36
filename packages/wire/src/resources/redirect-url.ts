import { type Static, Type } from 'typebox'
import { Timestamp } from './parts.ts'

export const RedirectUrl = Type.Object({
  object: Type.Literal('redirect_url'),
  id: Type.String(),
  url: Type.String(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type RedirectUrl = Static<typeof RedirectUrl>
