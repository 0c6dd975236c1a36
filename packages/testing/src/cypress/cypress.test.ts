import { afterEach, expect, test, vi } from 'vitest'
import { addClerkCommands, clerkSetup, keywardTasks, setupClerkTestingToken } from './index.ts'

/** As much of Cypress as the commands use: chains that resolve, tasks that answer, a page with a runtime. */
function cypress(tasks: Record<string, (argument: never) => unknown> = {}) {
  const commands: Record<string, (...args: unknown[]) => PromiseLike<unknown>> = {}
  const signIn = {
    status: 'complete',
    createdSessionId: 'sess_1',
    create: vi.fn(async (_: object) => signIn),
  }
  const page = { Clerk: { loaded: true, client: { signIn }, setActive: vi.fn(), signOut: vi.fn() } }
  const chain = (subject: Promise<unknown>): unknown => ({
    should: (assertion: (value: unknown) => void) => chain(subject.then((value) => (assertion(value), value))),
    // biome-ignore lint/suspicious/noThenProperty: chains of Cypress have one
    then: (use: (value: unknown) => unknown, fail?: (error: unknown) => unknown) => chain(subject.then(use, fail)),
  })
  const cy = {
    window: () => chain(Promise.resolve(page)),
    intercept: vi.fn(),
    task: vi.fn((name: string, argument: never) => chain(Promise.resolve(tasks[name]!(argument)))),
  }
  const Cypress = {
    env: (name: string) => ({ CLERK_FAPI: '127.0.0.1:4100/x', CLERK_TESTING_TOKEN: 'testing_1' })[name],
    Commands: {
      add: (name: string, command: (typeof commands)[string]) => void Object.assign(commands, { [name]: command }),
    },
  }
  vi.stubGlobal('Cypress', Cypress)
  vi.stubGlobal('cy', cy)
  addClerkCommands({ Cypress, cy })
  return { commands, cy, page, signIn }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

test('the commands have the official names, and ours beside them', () => {
  expect(Object.keys(cypress().commands)).toEqual([
    'clerkLoaded',
    'clerkSignIn',
    'keywardCode',
    'keywardLink',
    'keywardClock',
    'clerkSignOut',
  ])
  expect([clerkSetup, setupClerkTestingToken, keywardTasks].map((one) => typeof one)).toEqual(Array(3).fill('function'))
})

test('signing in by password, with the testing token on the way', async () => {
  const { commands, cy, page, signIn } = cypress()
  await commands.clerkSignIn!({ strategy: 'password', identifier: 'ada', password: 'p' })
  expect(signIn.create).toHaveBeenCalledWith({ strategy: 'password', identifier: 'ada', password: 'p' })
  expect(page.Clerk.setActive).toHaveBeenCalledWith({ session: 'sess_1' })
  expect(cy.intercept).toHaveBeenCalledOnce()
  expect(cy.task).not.toHaveBeenCalled()
})

test('signing in by email address asks Node for a ticket, which no log shows', async () => {
  const { commands, cy, signIn } = cypress({ 'keyward:ticket': (email: string) => `ticket for ${email}` })
  await commands.clerkSignIn!({ emailAddress: 'ada@example.com' })
  expect(cy.task).toHaveBeenCalledWith('keyward:ticket', 'ada@example.com', { log: false })
  expect(signIn.create).toHaveBeenCalledWith({ strategy: 'ticket', ticket: 'ticket for ada@example.com' })
})

test('codes, links and the clock come from Node', async () => {
  const { commands } = cypress({
    'keyward:code': (to: string) => `code to ${to}`,
    'keyward:link': (to: string) => `link to ${to}`,
    'keyward:clock': (by: string | null) => [by],
  })
  expect(await commands.keywardCode!('ada')).toBe('code to ada')
  expect(await commands.keywardLink!('ada')).toBe('link to ada')
  expect(await commands.keywardClock!('1h')).toEqual(['1h'])
  expect(await commands.keywardClock!(null)).toEqual([null])
})

test('tasks without keys say which are missing, not before they are used', async () => {
  for (const name of ['SECRET_KEY', 'PUBLISHABLE_KEY'])
    for (const prefix of ['KEYWARD_', 'CLERK_']) vi.stubEnv(prefix + name, undefined)
  await expect(keywardTasks()['keyward:ticket']('ada@example.com')).rejects.toThrow('Missing KEYWARD_PUBLISHABLE_KEY')
})
