import { type Static, Type } from 'typebox'

/** An application that somebody started without an account: its keys, and where it is claimed. */
export const AccountlessApplication = Type.Object({
  object: Type.Literal('accountless_application'),
  publishable_key: Type.String(),
  secret_key: Type.String(),
  claim_url: Type.String(),
  api_keys_url: Type.String(),
})
export type AccountlessApplication = Static<typeof AccountlessApplication>
