import {
  type Caller,
  createBackend,
  createBrowser,
  createTokenPage,
  type Fields,
  type Site,
  StepFailed,
  StepSkipped,
} from './caller.ts'
import type { Recorder } from './recorder.ts'

/** A server that runs for the scenarios, with what is needed to speak to it. */
export type RunningServer = {
  readonly url: string
  readonly secretKey: string
  readonly operatorToken: string | null
  readonly publishableKey: string
  stop(): Promise<void>
}

export type World = {
  readonly server: RunningServer
  readonly bapi: Caller
  readonly platform: Caller
  /** The Backend API, called with another key: a machine's own, or that of another instance. */
  machine(secretKey: string): Caller
  newBrowser(site?: Site): ReturnType<typeof createBrowser>
  /** The Frontend API, called with a session token and no cookie. */
  tokenPage(token: string): Caller
  /** One thing that a scenario does. If it fails, that is noted and the others go on. */
  step<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined>
  /** Changes settings of the instance, by sections. */
  configure(settings: Fields): Promise<true>
  /** The newest mail to this address, once it has arrived. */
  mailTo(emailAddress: string): Promise<{ readonly text: string }>
  /** An address that nobody has yet and that takes the code 424242. */
  newEmailAddress(): string
  newPhoneNumber(): string
}
export type Scenario = { readonly name: string; readonly run: (world: World) => Promise<void> }

export const testCode = '424242'
export const goodPassword = 'correct horse battery staple 7'

/** A pixel of PNG. */
export const picture = {
  name: 'ada.png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export async function runScenarios(
  scenarios: readonly Scenario[],
  server: RunningServer,
  recorder: Recorder,
): Promise<void> {
  for (const scenario of scenarios) {
    const world = createWorld(scenario, server, recorder)
    await world.step('as a whole', () => scenario.run(world))
  }
}

let made = 0

function createWorld(scenario: Scenario, server: RunningServer, recorder: Recorder): World {
  const bapi = createBackend('bapi', server.url, server.secretKey, recorder)
  const platform = createBackend('platform', server.url, server.operatorToken ?? server.secretKey, recorder)
  return {
    machine: (secretKey) => createBackend('bapi', server.url, secretKey, recorder),
    server,
    bapi,
    platform,
    newBrowser: (site) => createBrowser(server.url, recorder, site),
    tokenPage: (token) => createTokenPage(server.url, token, recorder),
    async step(name, work) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof StepSkipped) return undefined
        const what = error instanceof StepFailed ? error.message : String((error as Error).stack ?? error)
        recorder.complain(`${scenario.name}, ${name}: ${what}`)
        return undefined
      }
    },
    async configure(settings) {
      const [application] = await platform.ok('GET', '/platform/applications')
      const path = `/platform/applications/${application.application_id}/instances/development/config`
      await platform.ok('PATCH', path, { query: { destructive: true }, body: settings })
      // Instances are remembered for a second (by other processes, so also by this one).
      await new Promise((resolve) => setTimeout(resolve, 1100))
      return true
    },
    mailTo: (emailAddress) => mailTo(server.url, emailAddress),
    newEmailAddress: () => `ada${++made}+clerk_test@example.com`,
    newPhoneNumber: () => `+1${String(201 + Math.floor(made++ / 100))}55501${String(made % 100).padStart(2, '0')}`,
  }
}

/** Mail is sent after the answer, by a job: it may take a second. */
async function mailTo(url: string, emailAddress: string): Promise<{ readonly text: string }> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { messages } = (await (await fetch(`${url}/inbox.json`)).json()) as {
      messages: { to: string; text: string }[]
    }
    const message = messages.find(({ to }) => to === emailAddress)
    if (message) return message
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new StepFailed(`no mail to ${emailAddress}`)
}
