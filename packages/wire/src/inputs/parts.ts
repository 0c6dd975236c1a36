import { type TSchema, Type } from 'typebox'
import { Nullable } from '../resources/parts.ts'

/** May be left out, or null (in a form: the empty string) to say "none". */
export const Maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(Nullable(schema))

/** RFC 3339, e.g. `2012-10-20T07:15:20.902Z`: some inputs of the Backend API take times so, though answers never hold them. */
export const DateTime = Type.String({ format: 'date-time' })

/** How many at most; a column holds no more. */
export const Limit = Type.Integer({ minimum: 0, maximum: 2_147_483_647 })

/** Which part of a list: spread into a query schema. */
export const pageParameters = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 10 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
}

/** A list that can answer as a bare array or, with `paginated=true`, as `{ data, total_count }`. */
export const paginatedParameters = { paginated: Type.Optional(Type.Boolean()), ...pageParameters }

/** What a page that shows a challenge adds to sign-ins and sign-ups (wire.md §2.5). */
export const captchaParameters = {
  captcha_token: Maybe(Type.String()),
  captcha_error: Maybe(Type.String()),
  captcha_widget_type: Maybe(Type.String()),
  captcha_action: Maybe(Type.String()),
}
