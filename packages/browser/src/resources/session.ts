import {
  type ActClaim,
  type CheckAuthorizationParams,
  isAuthorized,
  type SessionStatus,
  type SessionTaskKey,
} from '@keyward/wire/facts'
import { ClerkAPIResponseError, ClerkRuntimeError } from '../errors.ts'
import { type DecodedToken, decodeToken } from '../tokens/jwt.ts'
import { isOffline, withTokenRetries } from '../tokens/retry.ts'
import { tokenKey } from '../tokens/token-cache.ts'
import type {
  AttemptFirstFactorParams,
  AttemptSecondFactorParams,
  PrepareFirstFactorParams,
  PrepareSecondFactorParams,
} from './attempt-params.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import type { OrganizationMembership } from './organization.ts'
import type { PublicUserData } from './public-user-data.ts'
import { SessionVerification } from './session-verification.ts'
import { unbuilt } from './unbuilt.ts'
import { User } from './user.ts'
import type { ClientId } from './verification.ts'

export type AuthorizationParams = CheckAuthorizationParams<string>

export type GetTokenOptions = {
  readonly template?: string
  readonly organizationId?: string | null
  readonly skipCache?: boolean
  readonly leewayInSeconds?: number
}

type VerificationParams = Readonly<Record<string, unknown>>

/** A person's stay in this browser. */
export class Session {
  readonly id: string = ''
  readonly status: SessionStatus = 'abandoned'
  readonly lastActiveOrganizationId: string | null = null
  readonly lastActiveAt: Date = new Date(0)
  readonly expireAt: Date = new Date(0)
  readonly abandonAt: Date = new Date(0)
  readonly createdAt: Date = new Date(0)
  readonly updatedAt: Date = new Date(0)
  readonly actor: ActClaim | null = null
  readonly tasks: { readonly key: SessionTaskKey }[] | null = null
  readonly factorVerificationAge: [number, number] | null = null
  readonly publicUserData!: PublicUserData
  user: User | null = null
  lastActiveToken: DecodedToken | null = null
  readonly pathRoot = '/client/sessions'
  readonly #context: ResourceContext
  readonly #clientId: ClientId
  #text = ''
  #userText = ''

  constructor(context: ResourceContext, json: Json, clientId: ClientId, before?: Session) {
    this.#context = context
    this.#clientId = clientId
    this.#take(json, before)
  }

  /**
   * Every answer tells of all sessions. Apps name `user` and `session` among the dependencies of effects: without a change but
   * the token it is the session of before, and its user stays the same one for as long as nothing about them has changed.
   */
  static from(context: ResourceContext, json: Json, clientId: ClientId, before?: Session): Session {
    return before && before.#text === textOf(json) ? before.#take(json) : new Session(context, json, clientId, before)
  }

  /** The program that acts for the person, where one does. */
  get agent(): (ActClaim & { type: 'agent' }) | null {
    return this.actor?.type === 'agent' ? (this.actor as ActClaim & { type: 'agent' }) : null
  }

  get currentTask(): { readonly key: SessionTaskKey } | undefined {
    return this.tasks?.[0]
  }

  /** The user's membership of the organization in use. */
  get membership(): OrganizationMembership | null {
    return (
      this.user?.organizationMemberships.find(
        ({ organization }) => organization.id === this.lastActiveOrganizationId,
      ) ?? null
    )
  }

  /** Notes that the person is here; `activeOrganizationId` changes the organization in use, null to none. */
  touch = async ({
    intent = 'focus',
    activeOrganizationId = this.lastActiveOrganizationId,
  }: {
    intent?: string
    activeOrganizationId?: string | null
  } = {}): Promise<Session> => {
    const body = { activeOrganizationId, intent }
    return this.#take(await this.#context.call({ method: 'POST', path: `${this.pathRoot}/${this.id}/touch`, body }))
  }
  end = async (): Promise<Session> =>
    this.#take(await this.#context.call({ method: 'POST', path: `${this.pathRoot}/${this.id}/end` }))
  remove = async (): Promise<Session> =>
    this.#take(await this.#context.call({ method: 'POST', path: `${this.pathRoot}/${this.id}/remove` }))
  reload = async (): Promise<Session> => this.#take(await this.#context.reload(`${this.pathRoot}/${this.id}`))
  clearCache = (): void => this.#context.tokens.clear()

  /** Null once the session is over, which the page then learns from a fresh client; and while there is no network to ask by. */
  getToken = async ({
    template,
    organizationId,
    skipCache,
    leewayInSeconds,
  }: GetTokenOptions = {}): Promise<string | null> => {
    const organization = organizationId === undefined ? this.lastActiveOrganizationId : organizationId
    const key = tokenKey(this.id, template, organization)
    try {
      const token = await this.#context.tokens.get(key, () => this.#fetchToken(template, organization), {
        skipCache,
        leewayInSeconds,
      })
      if (!template && organization === this.lastActiveOrganizationId) this.lastActiveToken = token
      return token.getRawString()
    } catch (error) {
      if (isOffline() && !(error instanceof ClerkAPIResponseError)) return null
      if (!isSessionOver(error)) throw error
      await this.#context.sessionIsOver()
      return null
    }
  }

  /** Everything that is asked must hold, and what cannot be decided is refused. A hint for the page: the server decides. */
  checkAuthorization = (params: AuthorizationParams): boolean => {
    const { membership } = this
    const claims = this.lastActiveToken?.jwt.claims
    return isAuthorized(
      {
        userId: this.user?.id,
        orgId: this.lastActiveOrganizationId,
        orgRole: membership?.role,
        orgPermissions: membership?.permissions,
        factorVerificationAge: this.factorVerificationAge,
        features: claims?.['fea'] as string | undefined,
        plans: claims?.['pla'] as string | undefined,
      },
      params,
    )
  }

  /** Proving again that it is them: `useReverification()` and apps with their own cards go these steps. */
  startVerification = (params: { level: 'first_factor' | 'second_factor' | 'multi_factor' }) => this.#verify('', params)
  prepareFirstFactorVerification = (params: PrepareFirstFactorParams) => this.#verify('/prepare_first_factor', params)
  attemptFirstFactorVerification = (params: AttemptFirstFactorParams) => this.#verify('/attempt_first_factor', params)
  prepareSecondFactorVerification = (params: PrepareSecondFactorParams) =>
    this.#verify('/prepare_second_factor', params)
  attemptSecondFactorVerification = (params: AttemptSecondFactorParams) =>
    this.#verify('/attempt_second_factor', params)
  verifyWithPasskey = unbuilt('Verifying a session with a passkey')

  async #verify(
    step: string,
    { safeIdentifier: _, primary: __, ...body }: VerificationParams,
  ): Promise<SessionVerification> {
    const path = `${this.pathRoot}/${this.id}/verify${step}`
    const json = await this.#context.call({ method: 'POST', path, body })
    // The proof is in the token from now on, and every later request must carry that one.
    const verification = new SessionVerification(this.#context, json, this.#clientId)
    if (verification.status === 'complete') this.#take(json['session'] as Json)
    return verification
  }

  async #fetchToken(template: string | undefined, organizationId: string | null): Promise<DecodedToken> {
    const path = `${this.pathRoot}/${this.id}/tokens${template ? `/${encodeURIComponent(template)}` : ''}`
    const body = template ? {} : { organizationId }
    const json = await withTokenRetries(() => this.#context.call({ method: 'POST', path, body }))
    const token = decodeToken(String(json['jwt']))
    if (!token) throw new ClerkRuntimeError('The server answered something that is no token', { code: 'token_invalid' })
    return token
  }

  #take(json: Json, before: Session = this): Session {
    const {
      user,
      public_user_data: publicUserData,
      last_active_token: token,
      ...rest
    } = json as Record<string, Json | null>
    Object.assign(this, camelKeys(rest as Json), { publicUserData: camelKeys(publicUserData ?? {}) })
    if (user) {
      const userText = JSON.stringify(user)
      this.user = before.#userText === userText ? before.user : new User(this.#context, user, this.#clientId)
      this.#userText = userText
    }
    this.#text = textOf(json)
    const decoded = token ? decodeToken(String(token['jwt'])) : null
    if (decoded) {
      const key = tokenKey(this.id, '', this.lastActiveOrganizationId)
      this.#context.tokens.keep(key, decoded)
      this.lastActiveToken = this.#context.tokens.peek(key) ?? decoded
    }
    return this
  }
}

const textOf = (json: Json) => JSON.stringify({ ...json, last_active_token: null })

/** 401, 422 and a banned user mean signed out; 404 and failures of the server do not (wire.md §2.4). */
function isSessionOver(error: unknown): boolean {
  if (!(error instanceof ClerkAPIResponseError)) return false
  const [first] = error.errors
  return (
    error.status === 401 ||
    error.status === 422 ||
    (error.status === 403 && /^user_(banned|deactivated)$/.test(first?.code ?? ''))
  )
}
