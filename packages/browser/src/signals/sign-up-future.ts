import type {
  AttemptVerificationParams,
  PrepareVerificationParams,
  WalletStrategy,
} from '../resources/attempt-params.ts'
import { createPoll } from '../resources/poll.ts'
import type { SignUp } from '../resources/sign-up.ts'
import type { Attempt } from './attempt.ts'
import {
  absolute,
  endings,
  existingSession,
  goToProvider,
  type Host,
  linkVerification,
  redirects,
  type SSOParams,
  ticketFrom,
} from './host.ts'

/** What a person may say about themselves with any step. */
type About = {
  firstName?: string
  lastName?: string
  unsafeMetadata?: Record<string, unknown>
  legalAccepted?: boolean
  locale?: string
}
type Identifiers = { emailAddress?: string; phoneNumber?: string; username?: string }
type Code = { code: string }

type SignUpStatus = 'missing_requirements' | 'complete' | 'abandoned'

/** A sign-up for forms of one's own: each step answers `{ error }`, the hook shows errors and whether something is under way. */
export function createSignUpFuture(attempt: Attempt<SignUp>, host: Host) {
  const { run } = attempt
  const now = () => attempt.resource()
  const send = (strategy: PrepareVerificationParams['strategy'], more = {}) =>
    run((signUp) => signUp.prepareVerification({ strategy, ...more }))
  const verify = (strategy: AttemptVerificationParams['strategy']) => (params: Code) =>
    run((signUp) => signUp.attemptVerification({ strategy, code: params.code }))

  return {
    get id() {
      return now().id
    },
    get status() {
      return (now().status ?? 'missing_requirements') as SignUpStatus
    },
    get requiredFields() {
      return now().requiredFields
    },
    get optionalFields() {
      return now().optionalFields
    },
    get missingFields() {
      return now().missingFields
    },
    get unverifiedFields() {
      return now().unverifiedFields
    },
    get username() {
      return now().username
    },
    get firstName() {
      return now().firstName
    },
    get lastName() {
      return now().lastName
    },
    get emailAddress() {
      return now().emailAddress
    },
    get phoneNumber() {
      return now().phoneNumber
    },
    get web3Wallet() {
      return now().web3wallet
    },
    get hasPassword() {
      return now().hasPassword
    },
    get unsafeMetadata() {
      return now().unsafeMetadata
    },
    get createdSessionId() {
      return now().createdSessionId
    },
    get createdUserId() {
      return now().createdUserId
    },
    get abandonAt() {
      return now().abandonAt
    },
    get legalAcceptedAt() {
      return now().legalAcceptedAt
    },
    get locale() {
      return now().locale
    },
    get isTransferable() {
      const { status, error } = now().verifications.externalAccount
      return status === 'transferable' && error?.code === 'external_account_exists'
    },
    get existingSession() {
      return existingSession(now().verifications.externalAccount)
    },
    create: (params: About & Identifiers & Readonly<Record<string, unknown>>) => run((signUp) => signUp.create(params)),
    update: (params: About & Identifiers) => run((signUp) => signUp.upsert(params)),
    /** A new sign-up begins. */
    password: (params: About & Identifiers & { password: string }) => run((signUp) => signUp.create(params)),
    verifications: {
      get emailAddress() {
        return now().verifications.emailAddress
      },
      get phoneNumber() {
        return now().verifications.phoneNumber
      },
      get web3Wallet() {
        return now().verifications.web3Wallet
      },
      get externalAccount() {
        return now().verifications.externalAccount
      },
      sendEmailCode: () => send('email_code'),
      verifyEmailCode: verify('email_code'),
      sendEmailLink: ({ verificationUrl }: { verificationUrl: string }) =>
        run((signUp) => signUp.prepareVerification({ strategy: 'email_link', redirectUrl: absolute(verificationUrl) })),
      waitForEmailLinkVerification: () =>
        run((signUp) => {
          const isOver = () => signUp.status === 'complete' || signUp.verifications.emailAddress.isSettled
          return createPoll().run(() => signUp.reload(), isOver)
        }),
      get emailLinkVerification() {
        return linkVerification(host)
      },
      sendPhoneCode: ({ phoneNumber, channel = 'sms' }: { phoneNumber?: string; channel?: 'sms' | 'whatsapp' } = {}) =>
        run(async (signUp) => {
          if (phoneNumber && phoneNumber !== signUp.phoneNumber) await signUp.upsert({ phoneNumber })
          await signUp.prepareVerification({ strategy: 'phone_code', channel })
        }),
      verifyPhoneCode: verify('phone_code'),
    },
    sso: ({ popup, redirectUrl, redirectCallbackUrl, ...params }: About & SSOParams & { emailAddress?: string }) =>
      run(async (signUp) => {
        await signUp.create({ ...params, ...redirects({ redirectUrl, redirectCallbackUrl }) })
        await goToProvider(signUp.verifications.externalAccount, popup)
        if (popup) await signUp.reload()
      }),
    ticket: ({ ticket, ...about }: About & { ticket?: string } = {}) =>
      run((signUp) => signUp.create({ ...about, strategy: 'ticket', ticket: ticketFrom(ticket) })),
    // Whether the instance has wallets is the server's word; what comes after it is the feature's own.
    web3: (params: About & { strategy: WalletStrategy; provider?: string; walletName?: string }) =>
      run(async (signUp) => {
        const { provider: _, walletName: __, ...body } = params
        await signUp.create(body)
        await signUp.authenticateWithWeb3()
      }),
    ...endings(host, attempt, { next: (client) => client.signUp, forget: (client) => client.resetSignUp() }),
  }
}

export type SignUpFutureResource = ReturnType<typeof createSignUpFuture>
