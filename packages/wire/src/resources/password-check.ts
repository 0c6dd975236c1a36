import { type Static, Type } from 'typebox'

/** A wrong password is an error, so this only ever says true. */
export const PasswordCheck = Type.Object({ verified: Type.Boolean() })
export type PasswordCheck = Static<typeof PasswordCheck>
