import type {
  Clerk,
  Client,
  EmailAddress,
  Environment,
  Factor,
  PhoneNumber,
  Session,
  SessionWithActivities,
  SignIn,
  SignUp,
  User,
  Verification,
} from '../clerk.ts'

// A runtime without a server, for looking at components in any state: the public shapes, answers by hand.

export type FakeOptions = {
  /** What the first session must do before it counts. */
  readonly task?: string
  /** Who is acting as the first user. */
  readonly actor?: { readonly sub: string }
  readonly environment?: DeepPartial<Environment>
  readonly signIn?: Partial<SignIn>
  readonly signUp?: Partial<SignUp>
  readonly users?: readonly User[]
  readonly lastAuthenticationStrategy?: string
}

type DeepPartial<T> = { [K in keyof T]?: NonNullable<T[K]> extends object ? DeepPartial<NonNullable<T[K]>> : T[K] }

export type FakeClerk = Clerk & { readonly calls: { name: string; params: unknown }[]; set(change: FakeOptions): void }

export function fakeClerk(options: FakeOptions = {}): FakeClerk {
  const calls: FakeClerk['calls'] = []
  const listeners = new Set<() => void>()
  const emit = () => {
    for (const listener of listeners) listener()
  }
  const record = (name: string) => (params?: unknown) => {
    calls.push({ name, params })
    return Promise.resolve(undefined)
  }
  const state = { signIn: makeSignIn(), signUp: makeSignUp(), sessions: [] as Session[] }

  function answer<T extends object>(target: T, name: string, change: Partial<T> = {}) {
    return async (params?: unknown) => {
      calls.push({ name, params })
      Object.assign(target, change)
      emit()
      return target
    }
  }

  function makeSignIn(): SignIn {
    const signIn = {
      id: 'sia_1',
      status: null,
      identifier: null,
      supportedFirstFactors: null,
      supportedSecondFactors: null,
      createdSessionId: null,
    } as unknown as SignIn
    return Object.assign(signIn, {
      firstFactorVerification: verification('unverified'),
      secondFactorVerification: verification('unverified'),
      create: answer(signIn, 'signIn.create'),
      prepareFirstFactor: answer(signIn, 'signIn.prepareFirstFactor'),
      attemptFirstFactor: answer(signIn, 'signIn.attemptFirstFactor'),
      prepareSecondFactor: answer(signIn, 'signIn.prepareSecondFactor'),
      attemptSecondFactor: answer(signIn, 'signIn.attemptSecondFactor'),
      resetPassword: answer(signIn, 'signIn.resetPassword'),
      authenticateWithRedirect: () => new Promise<void>(() => {}),
      createEmailLinkFlow: () => ({ startEmailLinkFlow: () => new Promise(() => {}), cancelEmailLinkFlow() {} }),
      ...options.signIn,
    })
  }

  function makeSignUp(): SignUp {
    const signUp = {
      id: 'sua_1',
      status: null,
      emailAddress: null,
      phoneNumber: null,
      createdSessionId: null,
    } as unknown as SignUp
    return Object.assign(signUp, {
      requiredFields: [],
      optionalFields: [],
      missingFields: [],
      unverifiedFields: [],
      verifications: { emailAddress: verification(null), phoneNumber: verification(null) },
      create: answer(signUp, 'signUp.create'),
      update: answer(signUp, 'signUp.update'),
      prepareVerification: answer(signUp, 'signUp.prepareVerification'),
      attemptVerification: answer(signUp, 'signUp.attemptVerification'),
      authenticateWithRedirect: () => new Promise<void>(() => {}),
      createEmailLinkFlow: () => ({ startEmailLinkFlow: () => new Promise(() => {}), cancelEmailLinkFlow() {} }),
      ...options.signUp,
    })
  }

  const setUsers = (users: readonly User[] = []) => {
    state.sessions = users.map((user, at) => ({
      id: `sess_${at + 1}`,
      status: options.task ? 'pending' : 'active',
      user,
      actor: options.actor ?? null,
      currentTask: options.task ? { key: options.task } : null,
    }))
  }
  setUsers(options.users)

  return {
    calls,
    set(change) {
      if (change.signIn) Object.assign(state.signIn, change.signIn)
      if (change.signUp) Object.assign(state.signUp, change.signUp)
      if (change.users) setUsers(change.users)
      emit()
    },
    get client(): Client {
      return {
        sessions: state.sessions,
        signedInSessions: state.sessions,
        signIn: state.signIn,
        signUp: state.signUp,
        lastAuthenticationStrategy: options.lastAuthenticationStrategy ?? null,
      }
    },
    get session() {
      return state.sessions[0] ?? null
    },
    get user() {
      return state.sessions[0]?.user ?? null
    },
    __unstable__environment: environment(options.environment),
    addListener(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    navigate: record('navigate'),
    joinWaitlist: record('joinWaitlist'),
    async setActive(params) {
      calls.push({ name: 'setActive', params })
      await params.beforeEmit?.({ id: String(params.session), status: 'active', user: null })
    },
    signOut: record('signOut'),
    openUserProfile: record('openUserProfile'),
    handleRedirectCallback: () => new Promise(() => {}),
    buildSignInUrl: () => '/sign-in',
    buildSignUpUrl: () => '/sign-up',
    buildAfterSignOutUrl: () => '/',
  }
}

export function verification(status: string | null, more: Partial<Verification> = {}): Verification {
  return { status, strategy: null, error: null, expireAt: null, ...more }
}

/** What the API's errors look like once the runtime has thrown them. */
export function apiFailure(code: string, paramName?: string, meta: object = {}): Error {
  return Object.assign(new Error(code), {
    errors: [{ code, message: code, longMessage: '', meta: { ...(paramName ? { paramName } : {}), ...meta } }],
  })
}

/** What the API answers to who asks for a page of a list. */
export function pageOf<Item>(all: readonly Item[], params: unknown): { data: Item[]; total_count: number } {
  const { initialPage = 1, pageSize = 10 } = (params ?? {}) as { initialPage?: number; pageSize?: number }
  return { data: all.slice((initialPage - 1) * pageSize, initialPage * pageSize), total_count: all.length }
}

const on = { enabled: true, required: false, used_for_first_factor: false, verifications: [], first_factors: [] }

export function environment(change: DeepPartial<Environment> = {}): Environment {
  return merge(
    {
      authConfig: { singleSessionMode: true },
      displayConfig: {
        applicationName: 'Northwind',
        logoImageUrl: logo,
        homeUrl: '/',
        signInUrl: '/sign-in',
        signUpUrl: '/sign-up',
        afterSignInUrl: '/dashboard',
        afterSignUpUrl: '/dashboard',
        afterCreateOrganizationUrl: '/made',
        afterLeaveOrganizationUrl: '/left',
        preferredSignInStrategy: 'password',
        supportEmail: 'help@northwind.example',
        instanceEnvironmentType: 'production',
      },
      userSettings: {
        attributes: {
          email_address: {
            ...on,
            required: true,
            used_for_first_factor: true,
            verifications: ['email_code'],
            first_factors: ['email_code'],
          },
          phone_number: { ...on, enabled: false },
          username: { ...on, enabled: false },
          first_name: { ...on, enabled: false },
          last_name: { ...on, enabled: false },
          password: { ...on, required: true },
        },
        social: {},
        signUp: { mode: 'public', progressive: true, legal_consent_enabled: false },
        actions: { delete_self: true },
        passwordSettings: { min_length: 8 },
      },
    },
    change,
  ) as Environment
}

/** The settings of an application that uses everything. */
export const rich: DeepPartial<Environment> = {
  userSettings: {
    attributes: {
      first_name: { enabled: true },
      last_name: { enabled: true },
      username: { enabled: true, used_for_first_factor: true },
      phone_number: { enabled: true, used_for_first_factor: true },
    },
  },
}

function merge(base: unknown, change: unknown): unknown {
  if (typeof base !== 'object' || base === null || Array.isArray(base) || typeof change !== 'object' || change === null)
    return change ?? base
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) result[key] = merge((base as Record<string, unknown>)[key], value)
  return result
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#3557e0"/><path d="M9 23V9l14 14V9" stroke="#fff" stroke-width="3" fill="none" stroke-linejoin="round" stroke-linecap="round"/></svg>',
)}`

export const factors = {
  password: { strategy: 'password' },
  emailCode: { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com', primary: true },
  emailLink: { strategy: 'email_link', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com', primary: true },
  phoneCode: { strategy: 'phone_code', phoneNumberId: 'idn_2', safeIdentifier: '+1 (***) ***-0100' },
  reset: { strategy: 'reset_password_email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com' },
  totp: { strategy: 'totp' },
  backupCode: { strategy: 'backup_code' },
} satisfies Record<string, Factor>

export function emailAddress(address: string, id: string, status = 'verified'): EmailAddress {
  return {
    id,
    emailAddress: address,
    verification: verification(status),
    prepareVerification: async () => {},
    attemptVerification: async () => {},
    createEmailLinkFlow: () => ({ startEmailLinkFlow: () => new Promise(() => {}), cancelEmailLinkFlow() {} }),
    destroy: async () => {},
  }
}

export function phoneNumber(number: string, id: string, status = 'verified'): PhoneNumber {
  const made: PhoneNumber = {
    id,
    phoneNumber: number,
    verification: verification(status),
    prepareVerification: async () => made,
    attemptVerification: async () => {},
    destroy: async () => {},
  }
  return made
}

export function user(change: Partial<User> = {}): User {
  const base: User = {
    id: 'user_1',
    firstName: 'Ada',
    lastName: 'Lovelace',
    fullName: 'Ada Lovelace',
    username: 'ada',
    imageUrl: '',
    hasImage: false,
    primaryEmailAddressId: 'idn_1',
    primaryPhoneNumberId: 'idn_3',
    primaryEmailAddress: { emailAddress: 'ada@example.com' },
    primaryPhoneNumber: { phoneNumber: '+15555550100' },
    emailAddresses: [
      emailAddress('ada@example.com', 'idn_1'),
      emailAddress('countess@analytical-engine.example', 'idn_2'),
      emailAddress('new@example.com', 'idn_4', 'unverified'),
    ],
    phoneNumbers: [phoneNumber('+15555550100', 'idn_3')],
    passwordEnabled: true,
    deleteSelfEnabled: true,
    update: async () => {},
    delete: async () => {},
    updatePassword: async () => {},
    removePassword: async () => {},
    createEmailAddress: async ({ email }) => emailAddress(email, 'idn_9', 'unverified'),
    createPhoneNumber: async ({ phoneNumber: number }) => phoneNumber(number, 'idn_8', 'unverified'),
    getSessions: async () => sessions,
    setProfileImage: async () => {},
  }
  return { ...base, ...change }
}

const day = 86_400_000
const session = (
  id: string,
  ago: number,
  latestActivity: SessionWithActivities['latestActivity'],
): SessionWithActivities => ({
  id,
  status: 'active',
  lastActiveAt: new Date(Date.now() - ago),
  latestActivity,
  revoke: async () => {},
})
const sessions = [
  session('sess_1', 0, {
    deviceType: 'Macintosh',
    browserName: 'Firefox',
    browserVersion: '140.0',
    ipAddress: '192.0.2.17',
    city: 'London',
    country: 'GB',
  }),
  session('sess_8', 3 * 3_600_000, {
    deviceType: 'iPhone',
    browserName: 'Safari',
    browserVersion: '19.1',
    ipAddress: '198.51.100.4',
    city: 'Porlock',
    country: 'GB',
    isMobile: true,
  }),
  session('sess_9', 4 * day, { browserName: 'Chrome', browserVersion: '141.0.1', ipAddress: '2001:db8::7' }),
]
