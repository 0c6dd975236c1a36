import { type Static, type TSchema, Type } from 'typebox'

/** Integer milliseconds from 1970 to the end of 9999 (PostgreSQL and RFC 3339 read no later year); the wire has no other form of time outside token claims. */
export const Timestamp = Type.Integer({ minimum: 0, maximum: 253_402_300_799_999 })

/** A value, or null for "there is none" (an absent key says "not stated"). */
export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** What an application stores with a user, an organization or a membership: any JSON object. */
export const Metadata = Type.Record(Type.String(), Type.Any())
export type Metadata = Static<typeof Metadata>

/** `<prefix>_` and a KSUID for ids that we made. Inputs take any short word: an id of another system is "not found", not malformed. */
export const Id = (prefix: string) => Type.String({ pattern: `^${prefix}_[0-9A-Za-z]{27}$` })
export const IdInput = Type.String({ minLength: 1, maxLength: 128 })

/** Ways in which a code reaches a phone. */
export const PhoneCodeChannel = Type.Enum(['sms', 'whatsapp'])
export type PhoneCodeChannel = Static<typeof PhoneCodeChannel>
