import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

/** What the server sends with; without, a message stays in its inbox. `error`: the mail server, asked just now, lets nobody in. */
export const MessageDelivery = Type.Object({
  object: Type.Literal('message_delivery'),
  email: Type.Object({
    configured: Type.Boolean(),
    from_email_address: Type.String(),
    error: Nullable(Type.String()),
  }),
  sms: Type.Object({ configured: Type.Boolean() }),
})
export type MessageDelivery = Static<typeof MessageDelivery>
