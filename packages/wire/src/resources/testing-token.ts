import { type Static, Type } from 'typebox'

/** `expires_at` is in seconds, unlike every other time of the wire. */
export const TestingToken = Type.Object({
  object: Type.Literal('testing_token'),
  token: Type.String(),
  expires_at: Type.Integer({ minimum: 0 }),
})
export type TestingToken = Static<typeof TestingToken>
