import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

const Seconds = Type.Integer({ minimum: 1, maximum: 315_360_000 })

export const BapiCreateActorTokenBody = Type.Object(
  {
    user_id: IdInput,
    /** Who acts as the user; all of it goes into the session's tokens. */
    actor: Type.Object({ sub: Type.String({ minLength: 1, maxLength: 256 }) }, { additionalProperties: true }),
    expires_in_seconds: Maybe(Seconds),
    session_max_duration_in_seconds: Maybe(Seconds),
  },
  { additionalProperties: false },
)
export type BapiCreateActorTokenBody = Static<typeof BapiCreateActorTokenBody>

export const ActorTokenIdParams = Type.Object({ actor_token_id: IdInput })
export type ActorTokenIdParams = Static<typeof ActorTokenIdParams>
