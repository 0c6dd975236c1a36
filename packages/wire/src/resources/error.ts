import { type Static, Type } from 'typebox'
import { Metadata } from './parts.ts'

/** One thing that went wrong. `meta.param_name` is the snake_case field under which a form shows it. */
export const ErrorItem = Type.Object({
  code: Type.String(),
  message: Type.String(),
  long_message: Type.String(),
  meta: Type.Optional(Metadata),
})
export type ErrorItem = Static<typeof ErrorItem>

/** Body of every answer with a status of 400 or more. FAPI puts the fresh client into `meta.client` where it changed. */
export const ErrorBody = Type.Object({
  errors: Type.Array(ErrorItem),
  meta: Type.Optional(Metadata),
  clerk_trace_id: Type.Optional(Type.String()),
})
export type ErrorBody = Static<typeof ErrorBody>
