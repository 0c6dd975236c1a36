import type { SignInStatus } from '@keyward/wire/facts'
import { ClerkRuntimeError } from '../errors.ts'
import type { SignInFutureResource } from '../signals/sign-in-future.ts'
import type { SignInIdentifier } from './attempt-fields.ts'
import type {
  AttemptFirstFactorParams,
  AttemptSecondFactorParams,
  AuthenticateWithRedirectParams,
  PrepareFirstFactorParams,
  PrepareSecondFactorParams,
  SignInCreateParams,
} from './attempt-params.ts'
import type { ResourceContext } from './context.ts'
import type { SignInFirstFactor, SignInSecondFactor } from './factors.ts'
import { camelKeys, type Json } from './json.ts'
import { type ValidatePasswordCallbacks, validatePassword } from './password-rules.ts'
import { createPoll } from './poll.ts'
import { unbuilt } from './unbuilt.ts'
import { type ClientId, Verification } from './verification.ts'

type Params = Readonly<Record<string, unknown>>

/** An attempt to sign in, as the page knows it. Methods answer this same object, brought up to date. */
export class SignIn {
  id: string | undefined
  status: SignInStatus | null = null
  supportedIdentifiers: SignInIdentifier[] = []
  supportedFirstFactors: SignInFirstFactor[] | null = []
  supportedSecondFactors: SignInSecondFactor[] | null = null
  firstFactorVerification: Verification
  secondFactorVerification: Verification
  identifier: string | null = null
  userData: { firstName?: string; lastName?: string; imageUrl?: string; hasImage?: boolean } = {}
  createdSessionId: string | null = null
  clientTrustState: 'new' | 'known' | 'pending' | undefined
  abandonAt: Date | null = null
  readonly pathRoot = '/client/sign_ins'
  readonly #context: ResourceContext
  readonly #clientId: ClientId

  constructor(context: ResourceContext, json: Json | null, clientId: ClientId) {
    this.#context = context
    this.#clientId = clientId
    this.firstFactorVerification = new Verification(null, clientId)
    this.secondFactorVerification = new Verification(null, clientId)
    if (json) this.#take(json)
  }

  /** The attempt of this browser for forms of one's own: steps answer `{ error }` there. */
  get __internal_future(): SignInFutureResource {
    return this.#context.futures.signInFuture
  }

  create = (params: SignInCreateParams) => this.#post('', createParams(params))
  prepareFirstFactor = (params: PrepareFirstFactorParams) => this.#post('/prepare_first_factor', preparation(params))
  attemptFirstFactor = (params: AttemptFirstFactorParams) => this.#post('/attempt_first_factor', params)
  prepareSecondFactor = (params: PrepareSecondFactorParams) => this.#post('/prepare_second_factor', preparation(params))
  attemptSecondFactor = (params: AttemptSecondFactorParams) => this.#post('/attempt_second_factor', params)
  resetPassword = (params: { password: string; signOutOfOtherSessions?: boolean }) =>
    this.#post('/reset_password', params)

  reload = async (params: { rotatingTokenNonce?: string } = {}) => {
    return this.#take(await this.#context.call({ path: this.#path(''), search: params }))
  }

  /** Sends a link and waits until it was opened, wherever that was. */
  createEmailLinkFlow = () => {
    const poll = createPoll()
    return {
      startEmailLinkFlow: async ({ emailAddressId, redirectUrl }: { emailAddressId: string; redirectUrl: string }) => {
        if (!this.id)
          throw new ClerkRuntimeError('Create the sign-in before you ask for a link', { code: 'sign_in_missing' })
        await this.prepareFirstFactor({ strategy: 'email_link', emailAddressId, redirectUrl })
        return poll.run(
          () => this.reload(),
          () => this.firstFactorVerification.isSettled,
        )
      },
      cancelEmailLinkFlow: poll.cancel,
    }
  }

  authenticateWithRedirect = async (params: AuthenticateWithRedirectParams): Promise<void> => {
    const { redirectUrlComplete, redirectUrl, ...rest } = params
    await this.create({ ...rest, redirectUrl, actionCompleteRedirectUrl: redirectUrlComplete })
    const url = this.firstFactorVerification.externalVerificationRedirectURL
    if (!url) throw new ClerkRuntimeError('The server named no address to go to', { code: 'redirect_missing' })
    this.#context.leave(url.href)
  }
  authenticateWithPopup = unbuilt('Signing in by a popup')
  authenticateWithPasskey = unbuilt('Signing in with a passkey')
  authenticateWithWeb3 = unbuilt('Signing in with a wallet')
  authenticateWithMetamask = unbuilt('Signing in with a wallet')
  authenticateWithCoinbaseWallet = unbuilt('Signing in with a wallet')
  authenticateWithOKXWallet = unbuilt('Signing in with a wallet')
  authenticateWithBase = unbuilt('Signing in with a wallet')
  authenticateWithSolana = unbuilt('Signing in with a wallet')

  /** What the password lacks, by the instance's rules. Strength is the components' matter: its word lists are large. */
  validatePassword = (password: string, callbacks?: ValidatePasswordCallbacks): void =>
    validatePassword(this.#context.passwordSettings(), password, callbacks)

  async #post(action: string, params: Params): Promise<SignIn> {
    const path = action === '' ? this.pathRoot : this.#path(action)
    return this.#take(await this.#context.call({ method: 'POST', path, body: params }))
  }

  #path(action: string): string {
    if (!this.id) throw new ClerkRuntimeError('There is no sign-in under way', { code: 'sign_in_missing' })
    return `${this.pathRoot}/${this.id}${action}`
  }

  #take(json: Json): SignIn {
    const {
      first_factor_verification: first,
      second_factor_verification: second,
      user_data: userData,
      ...rest
    } = json as Record<string, Json>
    Object.assign(this, camelKeys(rest))
    this.userData = camelKeys(userData ?? {})
    this.firstFactorVerification = new Verification(first, this.#clientId)
    this.secondFactorVerification = new Verification(second, this.#clientId)
    return this
  }
}

/** Callers may hand over a supported factor as it is; what it shows of the address is not part of the request. */
function preparation({ safeIdentifier: _, primary: __, ...params }: Params): Params {
  return params
}

/** The browser says which language its person reads; the server writes mail in it. */
export function createParams(params: Params): Params {
  return { locale: typeof navigator === 'undefined' ? undefined : navigator.language, ...params }
}
