import type { WalletStrategy } from '../resources/attempt-params.ts'
import type { SignInFactor, SignInFirstFactor, SignInSecondFactor } from '../resources/factors.ts'
import { createPoll } from '../resources/poll.ts'
import type { SignIn } from '../resources/sign-in.ts'
import type { Attempt } from './attempt.ts'
import {
  absolute,
  endings,
  existingSession,
  goToProvider,
  type Host,
  linkVerification,
  missing,
  redirects,
  type SSOParams,
  ticketFrom,
} from './host.ts'

type Identifier = { identifier?: string; emailAddress?: string; phoneNumber?: string }
type Channel = 'sms' | 'whatsapp'
type Code = { code: string }
type NewPassword = { password: string; signOutOfOtherSessions?: boolean }
type Strategy = SignInFactor['strategy']
type First = SignInFirstFactor['strategy']
type Second = SignInSecondFactor['strategy']

type SignInStatus =
  | 'needs_identifier'
  | 'needs_first_factor'
  | 'needs_second_factor'
  | 'needs_new_password'
  | 'complete'

/** A sign-in for forms of one's own: each step answers `{ error }`, the hook shows errors and whether something is under way. */
export function createSignInFuture(attempt: Attempt<SignIn>, host: Host) {
  const { run } = attempt
  const now = () => attempt.resource()

  /** With an identifier the sign-in begins anew, without one it goes on. */
  const begin = async (signIn: SignIn, { identifier, emailAddress, phoneNumber }: Identifier, more = {}) => {
    const given = identifier ?? emailAddress ?? phoneNumber
    if (given !== undefined) await signIn.create({ identifier: given, ...more })
    else if (!signIn.id) throw missing('There is no sign-in under way: give an identifier', 'sign_in_missing')
    return given !== undefined
  }
  const firstFactor = (signIn: SignIn, strategy: First, id: object = {}) =>
    factorOf(signIn.supportedFirstFactors, strategy, id)
  const attemptFirst = (strategy: First) => (params: Code) =>
    run((signIn) => signIn.attemptFirstFactor({ strategy, code: params.code }))
  const attemptSecond = (strategy: Second) => (params: Code) =>
    run((signIn) => signIn.attemptSecondFactor({ strategy, code: params.code }))
  const sendSecond = (strategy: Second) => () =>
    run((signIn) =>
      signIn.prepareSecondFactor({ strategy, ...idsOf(factorOf(signIn.supportedSecondFactors, strategy)) }),
    )
  const reset = (strategy: First) => ({
    sendCode: ({ phoneNumber }: { phoneNumber?: string } = {}) =>
      run(async (signIn) => {
        await begin(signIn, { phoneNumber })
        await signIn.prepareFirstFactor({ strategy, ...idsOf(firstFactor(signIn, strategy)) })
      }),
    verifyCode: attemptFirst(strategy),
    submitPassword: ({ password, signOutOfOtherSessions = true }: NewPassword) =>
      run((signIn) => signIn.resetPassword({ password, signOutOfOtherSessions })),
  })

  return {
    get id() {
      return now().id
    },
    get status() {
      return (now().status ?? 'needs_identifier') as SignInStatus
    },
    get identifier() {
      return now().identifier
    },
    get createdSessionId() {
      return now().createdSessionId
    },
    get userData() {
      return now().userData
    },
    get supportedFirstFactors(): SignInFirstFactor[] {
      return now().supportedFirstFactors ?? []
    },
    get supportedSecondFactors(): SignInSecondFactor[] {
      return now().supportedSecondFactors ?? []
    },
    get firstFactorVerification() {
      return now().firstFactorVerification
    },
    get secondFactorVerification() {
      return now().secondFactorVerification
    },
    get isTransferable() {
      return now().firstFactorVerification.status === 'transferable'
    },
    get existingSession() {
      return existingSession(now().firstFactorVerification)
    },
    create: (params: Readonly<Record<string, unknown>>) => run((signIn) => signIn.create(params)),
    password: ({ password, ...who }: Identifier & { password: string }) =>
      run(async (signIn) => {
        if (!(await begin(signIn, who, { password })))
          await signIn.attemptFirstFactor({ strategy: 'password', password })
      }),
    emailCode: {
      sendCode: ({ emailAddress, emailAddressId }: { emailAddress?: string; emailAddressId?: string } = {}) =>
        run(async (signIn) => {
          await begin(signIn, { emailAddress })
          const factor = firstFactor(signIn, 'email_code', { emailAddressId })
          await signIn.prepareFirstFactor({ strategy: 'email_code', ...idsOf(factor) })
        }),
      verifyCode: attemptFirst('email_code'),
    },
    emailLink: {
      sendLink: (params: { verificationUrl: string; emailAddress?: string; emailAddressId?: string }) =>
        run(async (signIn) => {
          await begin(signIn, { emailAddress: params.emailAddress })
          const factor = firstFactor(signIn, 'email_link', { emailAddressId: params.emailAddressId })
          const redirectUrl = absolute(params.verificationUrl)
          await signIn.prepareFirstFactor({ strategy: 'email_link', redirectUrl, ...idsOf(factor) })
        }),
      waitForVerification: () =>
        run((signIn) => {
          return createPoll().run(
            () => signIn.reload(),
            () => signIn.firstFactorVerification.isSettled,
          )
        }),
      get verification() {
        return linkVerification(host)
      },
    },
    phoneCode: {
      sendCode: (params: { phoneNumber?: string; phoneNumberId?: string; channel?: Channel } = {}) =>
        run(async (signIn) => {
          const { phoneNumber, phoneNumberId, channel = 'sms' } = params
          await begin(signIn, { phoneNumber })
          const factor = firstFactor(signIn, 'phone_code', { phoneNumberId })
          await signIn.prepareFirstFactor({ strategy: 'phone_code', channel, ...idsOf(factor) })
        }),
      verifyCode: attemptFirst('phone_code'),
    },
    resetPasswordEmailCode: reset('reset_password_email_code'),
    resetPasswordPhoneCode: reset('reset_password_phone_code'),
    mfa: {
      sendPhoneCode: sendSecond('phone_code'),
      verifyPhoneCode: attemptSecond('phone_code'),
      sendEmailCode: sendSecond('email_code'),
      verifyEmailCode: attemptSecond('email_code'),
      verifyTOTP: attemptSecond('totp'),
      verifyBackupCode: attemptSecond('backup_code'),
    },
    sso: ({ popup, redirectUrl, redirectCallbackUrl, ...params }: SSOParams & { identifier?: string }) =>
      run(async (signIn) => {
        await signIn.create({ ...params, ...redirects({ redirectUrl, redirectCallbackUrl }) })
        await goToProvider(signIn.firstFactorVerification, popup)
        if (popup) await signIn.reload()
      }),
    ticket: ({ ticket }: { ticket?: string } = {}) =>
      run((signIn) => signIn.create({ strategy: 'ticket', ticket: ticketFrom(ticket) })),
    // Whether the instance has them is the server's word; what comes after it is the feature's own.
    passkey: (_params: { flow?: 'autofill' | 'discoverable' } = {}) =>
      run(async (signIn) => {
        await signIn.create({ strategy: 'passkey' })
        await signIn.authenticateWithPasskey()
      }),
    web3: ({ strategy }: { strategy: WalletStrategy; provider?: string; walletName?: string }) =>
      run(async (signIn) => {
        await signIn.create({ strategy })
        await signIn.authenticateWithWeb3()
      }),
    ...endings(host, attempt, { next: (client) => client.signIn, forget: (client) => client.resetSignIn() }),
  }
}

export type SignInFutureResource = ReturnType<typeof createSignInFuture>

/** The factor of that strategy with the given id, else the primary one, else the first. */
function factorOf<F extends SignInFactor>(factors: readonly F[] | null, strategy: Strategy, id: object = {}): F {
  const wanted = Object.entries(id).filter(([, value]) => value !== undefined)
  const fitting = (factors ?? []).filter(
    (factor) => factor.strategy === strategy && wanted.every(([key, value]) => Reflect.get(factor, key) === value),
  )
  const found = fitting.find((factor) => Reflect.get(factor, 'primary')) ?? fitting[0]
  if (!found) throw missing(`This sign-in has no such factor: ${strategy}`, 'factor_not_found')
  return found
}

const idsOf = (factor: SignInFactor) => ({
  emailAddressId: Reflect.get(factor, 'emailAddressId'),
  phoneNumberId: Reflect.get(factor, 'phoneNumberId'),
})
