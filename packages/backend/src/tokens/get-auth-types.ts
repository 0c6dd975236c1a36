import type { InvalidTokenAuthObject, PendingSessionOptions, SessionAuthObject } from './auth-objects.ts'
import type { AuthObject, MachineAuthObject } from './machine-auth-objects.ts'
import type { AcceptsToken, SessionTokenType, TokenType } from './token-types.ts'

export type AuthOptions = PendingSessionOptions & { acceptsToken?: AcceptsToken }

type MachineOf<T extends TokenType> = Exclude<T, SessionTokenType>
type MaybePromise<T, IsPromise extends boolean> = IsPromise extends true ? Promise<T> : T

/** The auth objects that a list of accepted kinds can lead to. */
export type InferAuthObjectFromTokenArray<
  T extends readonly TokenType[],
  Session extends AuthObject,
  Machine extends AuthObject,
> = SessionTokenType extends T[number]
  ? T[number] extends SessionTokenType
    ? Session
    : Session | (Machine & { tokenType: MachineOf<T[number]> })
  : Machine & { tokenType: MachineOf<T[number]> }

/** The auth object that one accepted kind leads to. */
export type InferAuthObjectFromToken<
  T extends TokenType,
  Session extends AuthObject,
  Machine extends AuthObject,
> = T extends SessionTokenType ? Session : Machine & { tokenType: MachineOf<T> }

type OfArray<T extends readonly TokenType[], Session extends AuthObject> =
  | InferAuthObjectFromTokenArray<T, Session, MachineAuthObject<MachineOf<T[number]>>>
  | InvalidTokenAuthObject
type OfOne<T extends TokenType, Session extends AuthObject> = InferAuthObjectFromToken<
  T,
  Session,
  MachineAuthObject<MachineOf<T>>
>

/** Type of a framework's `getAuth(request, options)`; `Extra`: options of that framework alone. */
export interface GetAuthFn<RequestType, ReturnsPromise extends boolean = false, Extra = unknown> {
  <T extends TokenType[]>(
    req: RequestType,
    options: AuthOptions & Extra & { acceptsToken: T },
  ): MaybePromise<OfArray<T, SessionAuthObject>, ReturnsPromise>
  <T extends TokenType>(
    req: RequestType,
    options: AuthOptions & Extra & { acceptsToken: T },
  ): MaybePromise<OfOne<T, SessionAuthObject>, ReturnsPromise>
  (req: RequestType, options: AuthOptions & Extra & { acceptsToken: 'any' }): MaybePromise<AuthObject, ReturnsPromise>
  (req: RequestType, options?: PendingSessionOptions & Extra): MaybePromise<SessionAuthObject, ReturnsPromise>
}

/** Type of a framework's `auth(options)` that finds the request by itself. */
export interface GetAuthFnNoRequest<
  Session extends SessionAuthObject = SessionAuthObject,
  ReturnsPromise extends boolean = false,
> {
  <T extends TokenType[]>(options: AuthOptions & { acceptsToken: T }): MaybePromise<OfArray<T, Session>, ReturnsPromise>
  <T extends TokenType>(options: AuthOptions & { acceptsToken: T }): MaybePromise<OfOne<T, Session>, ReturnsPromise>
  (
    options: AuthOptions & { acceptsToken: 'any' },
  ): MaybePromise<Exclude<AuthObject, SessionAuthObject> | Session, ReturnsPromise>
  (options?: PendingSessionOptions): MaybePromise<Session, ReturnsPromise>
}
