import { afterEach, describe, expect, test, vi } from 'vitest'

// The official Cypress commands and ours, driven by a played Cypress: its program cannot be had here.
type Package = Pick<
  typeof import('@keyward/testing/cypress'),
  'addClerkCommands' | 'clerkSetup' | 'setupClerkTestingToken'
>
const load = (name: string): Promise<Package> => import(name)
const packages = ['@clerk/testing/cypress', '@keyward/testing/cypress']

type Request = {
  url: string
  query: Record<string, unknown>
  on(event: string, use: Answered): void
  continue(use?: Answered): void
}
type Answered = (response: object) => void
type Command = (...args: unknown[]) => PromiseLike<unknown>
type Played = {
  readonly commands: Record<string, Command>
  readonly intercepted: [pattern: unknown, handle: (request: Request) => void][]
  /** What was asked of the page's runtime, in order. */
  readonly asked: unknown[]
}

/** What Cypress gives to commands: chains, a page with a runtime, variables, and chai's `expect` for the page. */
function play(): Played {
  const played: Played = { commands: {}, intercepted: [], asked: [] }
  const factors = [
    { strategy: 'email_code', emailAddressId: 'idn_1' },
    { strategy: 'phone_code', phoneNumberId: 'idn_2' },
  ]
  const signIn: Record<string, unknown> = {
    status: 'complete',
    createdSessionId: 'sess_1',
    supportedFirstFactors: factors,
  }
  for (const name of ['create', 'prepareFirstFactor', 'attemptFirstFactor'])
    signIn[name] = async (given: object) => {
      played.asked.push([name, given])
      return signIn
    }
  const note =
    (name: string) =>
    async (given: unknown): Promise<void> =>
      void played.asked.push([name, given])
  const page = {
    Clerk: { loaded: true, user: {}, client: { signIn }, setActive: note('setActive'), signOut: note('signOut') },
  }
  const chain = (subject: Promise<unknown>): object => ({
    should: (assertion: unknown, ...rest: unknown[]) =>
      chain(
        subject.then((value) => {
          if (typeof assertion !== 'function') return follow(value, rest)
          assertion(value)
          return value
        }),
      ),
    // biome-ignore lint/suspicious/noThenProperty: chains of Cypress have one
    then: (use: (value: unknown) => unknown, fail?: (error: unknown) => unknown) => chain(subject.then(use, fail)),
    its: (path: string) => chain(subject.then((value) => follow(value, path.split('.')))),
  })
  const cy = {
    log: () => undefined,
    window: () => chain(Promise.resolve(page)),
    intercept: (...args: [unknown, (request: Request) => void]) => void played.intercepted.push(args),
    wrap: (value: unknown) => chain(Promise.resolve(value)),
  }
  const Cypress = {
    env: (name: string) => ({ CLERK_FAPI: 'foo.clerk.accounts.dev', CLERK_TESTING_TOKEN: 'testing_1' })[name],
    Commands: { add: (name: string, command: Command) => void Object.assign(played.commands, { [name]: command }) },
  }
  vi.stubGlobal('Cypress', Cypress)
  vi.stubGlobal('cy', cy)
  vi.stubGlobal('window', page)
  vi.stubGlobal('expect', () => new Proxy(() => true, { get: (_target, _name, self) => self, apply: () => true }))
  return played
}

const follow = (value: unknown, path: readonly unknown[]) =>
  path.reduce<unknown>(
    (inner, name) => (typeof name === 'string' ? (inner as Record<string, unknown>)?.[name] : inner),
    value,
  )

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

async function commandsOf(name: string): Promise<Played> {
  const { addClerkCommands } = await load(name)
  const played = play()
  addClerkCommands({ Cypress: Reflect.get(globalThis, 'Cypress'), cy: Reflect.get(globalThis, 'cy') })
  return played
}

/** What the page was asked for one command, and whether a testing token was put on the way. */
async function outcome(name: string, command: string, ...args: unknown[]) {
  const { commands, asked, intercepted } = await commandsOf(name)
  await commands[command]!(...args)
  return { asked, intercepts: intercepted.length }
}

describe('commands of Cypress', () => {
  test('ours has each of the official', async () => {
    const [theirs, ours] = await Promise.all(
      packages.map(async (name) => Object.keys((await commandsOf(name)).commands)),
    )
    expect(ours).toEqual(expect.arrayContaining(theirs!))
  })

  test.each<[string, string, unknown[]]>([
    ['by password', 'clerkSignIn', [{ strategy: 'password', identifier: 'ada', password: 'secret' }]],
    ['by a code', 'clerkSignIn', [{ strategy: 'email_code', identifier: 'ada+clerk_test@example.com' }]],
    ['by a code to a phone', 'clerkSignIn', [{ strategy: 'phone_code', identifier: '+15555550100' }]],
    ['by ticket', 'clerkSignIn', [{ strategy: 'ticket', ticket: 'tkt_1' }]],
    ['out', 'clerkSignOut', []],
    ['out, of one session', 'clerkSignOut', [{ sessionId: 'sess_1' }]],
    ['nobody, the page is only waited for', 'clerkLoaded', []],
  ])('sign %s alike', async (_, command, args) => {
    const [theirs, ours] = [
      await outcome(packages[0]!, command, ...args),
      await outcome(packages[1]!, command, ...args),
    ]
    expect(ours).toEqual(theirs)
  })
})

describe('the testing token', () => {
  test('goes with a request, and the answer says that nobody has to look for bots', async () => {
    const sent = async (name: string) => {
      const { setupClerkTestingToken } = await load(name)
      const { intercepted } = play()
      setupClerkTestingToken()
      const query: Record<string, unknown> = {}
      const response = { body: { response: { captcha_bypass: false }, client: { captcha_bypass: false } } }
      const answered = (use: Answered | undefined) => use?.(response)
      const request = { url: '', query, on: (_event: string, use: Answered) => answered(use), continue: answered }
      for (const [, handle] of intercepted) handle(request)
      return { query, response }
    }
    const theirs = await sent(packages[0]!)
    expect(theirs.query).toEqual({ __clerk_testing_token: 'testing_1' })
    expect(await sent(packages[1]!)).toEqual(theirs)
  })

  test('of the environment comes with the config', async () => {
    for (const [name, value] of Object.entries({
      PUBLISHABLE_KEY: `pk_test_${btoa('foo.clerk.accounts.dev$')}`,
      SECRET_KEY: 'sk_test_x',
      TESTING_TOKEN: 'testing_2',
    }))
      vi.stubEnv(`CLERK_${name}`, value)
    const config = async (name: string) => {
      const given = { env: { own: 1 } }
      await (await load(name)).clerkSetup({ config: given as never })
      return given.env
    }
    const theirs = await config(packages[0]!)
    expect(theirs).toMatchObject({ CLERK_FAPI: 'foo.clerk.accounts.dev', CLERK_TESTING_TOKEN: 'testing_2' })
    expect(await config(packages[1]!)).toEqual(theirs)
  })
})
