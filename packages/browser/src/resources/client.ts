import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { Session } from './session.ts'
import { SignIn } from './sign-in.ts'
import { SignUp } from './sign-up.ts'
import type { User } from './user.ts'

/** How somebody last got in here, told where the instance says so. */
export type LastAuthenticationStrategy =
  | 'email_address'
  | 'email_code'
  | 'email_link'
  | 'enterprise_sso'
  | 'passkey'
  | 'password'
  | 'phone_code'
  | 'phone_number'
  | 'username'
  | 'ticket'
  | 'saml'
  | `oauth_${string}`
  | `web3_${string}_signature`
  | (string & {})
export type SignedInSession = Session & { readonly status: 'active' | 'pending'; readonly user: User }

/** This browser, with everybody who is signed in on it: one value for the life of the page, brought up to date by answers. */
export class Client {
  readonly id: string | undefined
  readonly sessions: Session[] = []
  readonly signIn!: SignIn
  readonly signUp!: SignUp
  readonly lastActiveSessionId: string | null = null
  readonly lastAuthenticationStrategy: LastAuthenticationStrategy | null = null
  readonly captchaBypass: boolean = false
  readonly cookieExpiresAt: Date | null = null
  readonly createdAt: Date | null = null
  readonly updatedAt: Date | null = null
  readonly pathRoot = '/client'
  readonly #context: ResourceContext
  readonly #ownId = (): string | null => this.id ?? null

  constructor(context: ResourceContext, json: Json | null) {
    this.#context = context
    this.take(json)
  }

  /** What the server says now; null is a browser that it does not know. What has not changed stays the same object. */
  take(json: Json | null): void {
    const { sessions, sign_in: signIn, sign_up: signUp, ...rest } = { ...unknown, ...json } as Record<string, unknown>
    const before = new Map(this.sessions.map((one) => [one.id, one]))
    Object.assign(this, camelKeys(rest), {
      sessions: (sessions as Json[]).map((one) =>
        Session.from(this.#context, one, this.#ownId, before.get(String(one['id']))),
      ),
      signIn: new SignIn(this.#context, signIn as Json | null, this.#ownId),
      signUp: new SignUp(this.#context, signUp as Json | null, this.#ownId),
    })
  }

  get signedInSessions(): SignedInSession[] {
    return this.sessions.filter((one): one is SignedInSession => one.status === 'active' || one.status === 'pending')
  }
  get activeSessions(): Session[] {
    return this.sessions.filter(({ status }) => status === 'active')
  }
  get lastActiveSession(): Session | null {
    return this.sessions.find(({ id }) => id === this.lastActiveSessionId) ?? null
  }

  isNew = (): boolean => !this.id
  create = async (): Promise<Client> => {
    await this.#context.call({ method: 'PUT', path: '/client' })
    return this
  }
  destroy = async (): Promise<void> => void (await this.#context.call({ method: 'DELETE', path: '/client' }))
  removeSessions = async (): Promise<void> =>
    void (await this.#context.call({ method: 'DELETE', path: '/client/sessions' }))
  fetch = (): Promise<void> => this.#context.reloadClient()
  reload = (): Promise<void> => this.#context.reloadClient()
  clearCache = (): void => this.#context.tokens.clear()
  isEligibleForTouch = (): boolean => false
  resetSignIn = (): void => void Object.assign(this, { signIn: new SignIn(this.#context, null, this.#ownId) })
  resetSignUp = (): void => void Object.assign(this, { signUp: new SignUp(this.#context, null, this.#ownId) })
}

const unknown = {
  id: undefined,
  sessions: [],
  sign_in: null,
  sign_up: null,
  last_active_session_id: null,
  last_authentication_strategy: null,
  captcha_bypass: false,
  cookie_expires_at: null,
  created_at: null,
  updated_at: null,
}
