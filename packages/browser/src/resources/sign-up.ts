import type { SignUpStatus } from '@keyward/wire/facts'
import { ClerkRuntimeError } from '../errors.ts'
import type { SignUpFutureResource } from '../signals/sign-up-future.ts'
import type { SignUpField, SignUpIdentificationField } from './attempt-fields.ts'
import type {
  AttemptVerificationParams,
  AuthenticateWithRedirectParams,
  PrepareVerificationParams,
  SignUpCreateParams,
  SignUpUpdateParams,
} from './attempt-params.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { type ValidatePasswordCallbacks, validatePassword } from './password-rules.ts'
import { createPoll } from './poll.ts'
import { createParams } from './sign-in.ts'
import { unbuilt } from './unbuilt.ts'
import { type ClientId, Verification } from './verification.ts'

type Params = Readonly<Record<string, unknown>>

/** A registration under way, as the page knows it. Methods answer this same object, brought up to date. */
export class SignUp {
  id: string | undefined
  status: SignUpStatus | null = null
  requiredFields: SignUpField[] = []
  optionalFields: SignUpField[] = []
  missingFields: SignUpField[] = []
  unverifiedFields: SignUpIdentificationField[] = []
  verifications: {
    emailAddress: Verification
    phoneNumber: Verification
    web3Wallet: Verification
    externalAccount: Verification
  }
  username: string | null = null
  firstName: string | null = null
  lastName: string | null = null
  emailAddress: string | null = null
  phoneNumber: string | null = null
  web3wallet: string | null = null
  hasPassword = false
  unsafeMetadata: Record<string, unknown> = {}
  createdSessionId: string | null = null
  createdUserId: string | null = null
  /** Milliseconds, unlike the times of other resources: the wire's number has always been handed on here. */
  abandonAt: number | null = null
  legalAcceptedAt: number | null = null
  locale: string | null = null
  readonly pathRoot = '/client/sign_ups'
  readonly #context: ResourceContext
  readonly #clientId: ClientId

  constructor(context: ResourceContext, json: Json | null, clientId: ClientId) {
    this.#context = context
    this.#clientId = clientId
    this.verifications = this.#verifications({})
    if (json) this.#take(json)
  }

  /** The attempt of this browser for forms of one's own: steps answer `{ error }` there. */
  get __internal_future(): SignUpFutureResource {
    return this.#context.futures.signUpFuture
  }

  create = (params: SignUpCreateParams) => this.#call('POST', '', createParams(params))
  update = (params: SignUpUpdateParams) => this.#call('PATCH', this.#own(''), params)
  upsert = (params: SignUpUpdateParams) => (this.id ? this.update(params) : this.create(params))
  prepareVerification = (params: PrepareVerificationParams) =>
    this.#call('POST', this.#own('/prepare_verification'), params)
  attemptVerification = (params: AttemptVerificationParams) =>
    this.#call('POST', this.#own('/attempt_verification'), params)
  prepareEmailAddressVerification = (params: Partial<PrepareVerificationParams> = {}) =>
    this.prepareVerification({ strategy: 'email_code', ...params })
  attemptEmailAddressVerification = (params: { code: string }) =>
    this.attemptVerification({ ...params, strategy: 'email_code' })
  preparePhoneNumberVerification = (params: Partial<PrepareVerificationParams> = {}) =>
    this.prepareVerification({ strategy: 'phone_code', ...params })
  attemptPhoneNumberVerification = (params: { code: string }) =>
    this.attemptVerification({ ...params, strategy: 'phone_code' })

  reload = async (params: { rotatingTokenNonce?: string } = {}) => {
    return this.#take(await this.#context.call({ path: `${this.pathRoot}${this.#own('')}`, search: params }))
  }

  /** Sends a link and waits until it was opened, wherever that was. */
  createEmailLinkFlow = () => {
    const poll = createPoll()
    return {
      startEmailLinkFlow: async ({ redirectUrl }: { redirectUrl: string }) => {
        await this.prepareVerification({ strategy: 'email_link', redirectUrl })
        const isOver = () => this.status === 'complete' || this.verifications.emailAddress.isSettled
        return poll.run(() => this.reload(), isOver)
      },
      cancelEmailLinkFlow: poll.cancel,
    }
  }

  authenticateWithRedirect = async (params: AuthenticateWithRedirectParams): Promise<void> => {
    const { redirectUrlComplete, continueSignUp, ...rest } = params
    const body = { ...rest, actionCompleteRedirectUrl: redirectUrlComplete }
    await (continueSignUp && this.id ? this.update(body) : this.create(body))
    const url = this.verifications.externalAccount.externalVerificationRedirectURL
    if (!url) throw new ClerkRuntimeError('The server named no address to go to', { code: 'redirect_missing' })
    this.#context.leave(url.href)
  }
  prepareWeb3WalletVerification = unbuilt('Signing up with a wallet')
  attemptWeb3WalletVerification = unbuilt('Signing up with a wallet')
  authenticateWithPopup = unbuilt('Signing up by a popup')
  authenticateWithWeb3 = unbuilt('Signing up with a wallet')
  authenticateWithMetamask = unbuilt('Signing up with a wallet')
  authenticateWithCoinbaseWallet = unbuilt('Signing up with a wallet')
  authenticateWithOKXWallet = unbuilt('Signing up with a wallet')
  authenticateWithBase = unbuilt('Signing up with a wallet')
  authenticateWithSolana = unbuilt('Signing up with a wallet')
  /** What the password lacks, by the instance's rules. Strength is the components' matter: its word lists are large. */
  validatePassword = (password: string, callbacks?: ValidatePasswordCallbacks): void =>
    validatePassword(this.#context.passwordSettings(), password, callbacks)

  async #call(method: 'POST' | 'PATCH', path: string, body: Params): Promise<SignUp> {
    return this.#take(await this.#context.call({ method, path: `${this.pathRoot}${path}`, body }))
  }

  #own(action: string): string {
    if (!this.id) throw new ClerkRuntimeError('There is no sign-up under way', { code: 'sign_up_missing' })
    return `/${this.id}${action}`
  }

  #take(json: Json): SignUp {
    const { verifications, ...rest } = json as Record<string, Json>
    Object.assign(this, camelKeys(rest))
    this.web3wallet = (json['web3_wallet'] as string | null) ?? null
    this.abandonAt = (json['abandon_at'] as number | null) ?? null
    this.legalAcceptedAt = (json['legal_accepted_at'] as number | null) ?? null
    this.hasPassword = Boolean(json['password_enabled'])
    this.verifications = this.#verifications(verifications ?? {})
    return this
  }

  #verifications(json: Json) {
    const one = (key: string) => new Verification(json[key] as Json | null, this.#clientId)
    return {
      emailAddress: one('email_address'),
      phoneNumber: one('phone_number'),
      web3Wallet: one('web3_wallet'),
      externalAccount: one('external_account'),
    }
  }
}
