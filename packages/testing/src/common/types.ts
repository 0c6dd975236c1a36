export type ClerkSetupOptions = {
  debug?: boolean
  /** Frontend API in place of the one in the publishable key; with or without `http(s)://`. */
  frontendApiUrl?: string
  publishableKey?: string
  secretKey?: string
  /** Where the Backend API is; else the environment or the publishable key tells. */
  apiUrl?: string
  /** Read `.env.local` and `.env` of the working directory first; on by default. */
  dotenv?: boolean
}

export type ClerkSetupReturn = { CLERK_FAPI?: string; CLERK_TESTING_TOKEN?: string }

export type SetupClerkTestingTokenOptions = { frontendApiUrl?: string }

export type ClerkSignInParams =
  | { strategy: 'password'; password: string; identifier: string }
  | { strategy: 'phone_code' | 'email_code'; identifier: string }
  | { strategy: 'ticket'; ticket: string }

export type SignOutOptions = { sessionId?: string; redirectUrl?: string }

/** What of `window.Clerk` the helpers touch. */
export type BrowserClerk = {
  loaded?: boolean
  user?: unknown
  client?: { signIn: SignInResource }
  setActive(params: { session: string | null | undefined }): Promise<unknown>
  signOut(options?: SignOutOptions): Promise<unknown>
}

type SignInFactor = { strategy: string; emailAddressId?: string; phoneNumberId?: string }
type SignInResource = {
  status: string | null
  createdSessionId?: string | null
  supportedFirstFactors?: SignInFactor[] | null
  create(params: object): Promise<SignInResource>
  prepareFirstFactor(params: object): Promise<SignInResource>
  attemptFirstFactor(params: object): Promise<SignInResource>
}
