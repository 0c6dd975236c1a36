import type { ErrorCode } from '@keyward/wire/facts'
import type { Static, TSchema } from 'typebox'
import type { Scope, ServerScope } from './scope.ts'

export type Api = 'fapi' | 'bapi' | 'platform'
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** A browser or native app, known or new. */
export type BrowserCaller = {
  readonly clientId: string | null
  readonly isNative: boolean
  /** The caller's client, made now if there is none; inside a transaction with its Scope. */
  ensureClient(scope: Scope): Promise<string>
  /** This user (`LoadedUser`) is now as the answer is to show them: it does not read them again. */
  rememberUser(id: string, user: object): void
  /** In a transaction: reads now, as it will be after the commit, what the answer is going to say of the client. */
  showClientAhead(scope: Scope): Promise<void>
  /** Another one was carried over to this browser: it goes into the answer. */
  adoptClient(clientId: string): void
  /** The client was thrown away: nothing of it goes into the answer. */
  forgetClient(): void
}
export type ClientCaller = BrowserCaller & { readonly clientId: string }
export type SignedInCaller = ClientCaller & {
  readonly sessionId: string
  readonly userId: string
  readonly actor: { readonly sub: string } | null
  /** Pending: some task stands between the person and the app. */
  readonly sessionStatus: 'active' | 'pending'
}
/** A person or pipeline that runs this server, with a token of a workspace. */
export type OperatorCaller = {
  readonly workspaceId: string
  /** Host and port at which new development instances answer. */
  readonly developmentHost: string
}
/** A program of this machine that has no credential yet. */
export type LocalProgramCaller = {
  /** Host and port at which new development instances answer. */
  readonly developmentHost: string
}
/** An operator at work in one instance of the workspace; of another workspace's instance the edge says that there is none. */
export type InstanceOperatorCaller = { readonly workspaceId: string }
/** An operator, or an instance's own secret key, which reaches that instance's settings and nothing else (decisions.md 19). */
export type SettingsKeeperCaller = {
  readonly workspaceId: string /** Null: every instance of the workspace. */
  readonly instanceId: string | null
}

/** Who may call, by name; the edge knows how to recognise each kind. */
export type Callers = {
  public: null
  browser: BrowserCaller
  browser_client: ClientCaller
  signed_in: SignedInCaller
  /** A page by its session token alone: no cookie, no client. */
  session_token: {
    readonly userId: string
    readonly sessionId: string
    /** The organization in use. */
    readonly organizationId: string | null
    readonly actor: { readonly sub: string } | null
  }
  secret_key: { readonly secretKeyId: string }
  /** A machine by its own key; null: the application's server, by the instance's. */
  machine: { readonly machineId: string | null }
  local_program: LocalProgramCaller
  operator: OperatorCaller
  instance_operator: InstanceOperatorCaller
  settings_keeper: SettingsKeeperCaller
}
export type CallerName = keyof Callers

/** `city` as its country writes it, `country` as ISO 3166-1 alpha-2. */
export type Place = { readonly city: string | null; readonly country: string | null }

/** What is kept of where and with what somebody came. */
export type Visit = Pick<RequestFacts, 'ip' | 'userAgent' | 'place'>

/** What an operation may know of the HTTP request beside its parsed input. */
export type RequestFacts = {
  readonly ip: string
  readonly userAgent: string
  /** Where that is, if a proxy in front knows. */
  readonly place: Place | null
  /** The `Origin` header if it is an http(s) origin. */
  readonly origin: string | null
  /** Where this API answered, as the caller sees it: scheme, host and path prefix, without a slash at the end. */
  readonly baseUrl: string
  readonly isSecure: boolean
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly cookies: ReadonlyMap<string, string>
  readonly rawQuery: URLSearchParams
  readonly file: UploadedFile | null
}
export type UploadedFile = {
  readonly content: Buffer
  readonly fileName: string | null
  /** What else the form held. */
  readonly fields?: Readonly<Record<string, string>>
}

/** An answer that is no JSON resource: a redirect, a page, a file. */
export type Reply = {
  readonly kind: 'reply'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly setCookies: readonly string[]
  readonly body: string | Buffer
}

type Parsed<T> = T extends TSchema ? Static<T> : undefined
export type HandlerInput<C extends CallerName, P, Q, B> = {
  readonly scope: C extends 'local_program' | 'operator' | 'settings_keeper' ? ServerScope : Scope
  readonly caller: Callers[C]
  readonly params: Parsed<P>
  readonly query: Parsed<Q>
  readonly body: Parsed<B>
  readonly request: RequestFacts
}

type Definition<C extends CallerName, P, Q, B, O extends TSchema, A> = {
  /** The spec's operationId. */
  readonly id: string
  readonly api: Api
  readonly method: Method
  /** As the spec writes it: `/v1/client/sessions/{session_id}/end` (FAPI), `/users/{user_id}` (BAPI, below `/v1`). */
  readonly path: string
  readonly caller: C
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  /** `none`: the bare resource. By default a FAPI answer is `{ response, client }`, with the whole fresh client after changes; `client-always`: after reads too. */
  readonly envelope?: 'client' | 'client-always' | 'none'
  /** Takes one uploaded file, as multipart field `file` or as a raw data URL (wire.md §2.1). */
  readonly acceptsFile?: boolean
  /** A navigation that must end somewhere useful, even with a dev-browser token that nobody knows. */
  readonly toleratesUnknownDevBrowser?: boolean
  readonly successStatus?: number
  /** Changes an instance's keys, hosts or settings: what this process remembers of instances is forgotten afterwards. */
  readonly changesInstances?: boolean
  /** Runs whole in one transaction, for the audit entry of a change that needs none by itself. Asks nothing outside. */
  readonly isOneTransaction?: boolean
  readonly errors: readonly ErrorCode[]
  /**
   * FAPI: reads the client that the caller's credential names, by which the edge then recognises the caller, and in the same
   * query what the operation wants of it. `ahead` is null if there was no client to read; it may be answered only after the
   * checks that a read of its own would need.
   */
  readWithClient?(input: { readonly scope: Scope; readonly params: Parsed<P>; readonly clientId: string }): Promise<{
    readonly client: { readonly id: string; readonly rotatingToken: string } | null
    readonly ahead: A
  }>
  readonly handle: (input: HandlerInput<C, P, Q, B> & { readonly ahead: A | null }) => Promise<Static<O> | Reply>
}

/** One operation of an API: routing, validation, serialization, OpenAPI, conformance and types all read this value. */
// biome-ignore lint/suspicious/noExplicitAny: the erased form of every operation
export type Operation = Definition<any, any, any, any, any, any>

export function operation<
  C extends CallerName,
  O extends TSchema,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A = undefined,
>(definition: Definition<C, P, Q, B, O, A>): Operation {
  return definition as unknown as Operation
}

export function redirect(
  location: string,
  { status = 307, setCookies = [] as readonly string[], headers = {} } = {},
): Reply {
  return { kind: 'reply', status, headers: { location, 'cache-control': 'no-store', ...headers }, setCookies, body: '' }
}

export function reply(
  body: string | Buffer,
  contentType: string,
  { status = 200, headers = {}, setCookies = [] as readonly string[] } = {},
): Reply {
  return { kind: 'reply', status, headers: { 'content-type': contentType, ...headers }, setCookies, body }
}

export function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && (value as Reply).kind === 'reply'
}
