import { type ApiClient, createBackendApiClient } from '../../../../packages/backend/src/api/factory.ts'
import { allOperations } from '../../../../packages/server/src/app.ts'
import { code, table } from '../reference/page.ts'

type Namespace = keyof ApiClient
type Sent = { readonly method: string; readonly path: string }
type ClientMethod = { readonly namespace: Namespace; readonly name: string; readonly isServed: boolean }

const subjects: Readonly<Record<Namespace, string>> = {
  __experimental_accountlessApplications: 'Applications without an account',
  actorTokens: 'Links by which somebody acts as another user',
  agentTasks: 'Links by which an agent acts as a user',
  allowlistIdentifiers: 'Who may sign up',
  apiKeys: 'API keys of users and organizations',
  betaFeatures: 'The domain of an instance',
  billing: 'Plans and subscriptions',
  blocklistIdentifiers: 'Who may not sign up',
  clients: 'Browsers and devices, with their sessions',
  domains: 'Domains of the instance',
  emailAddresses: 'Email addresses of users',
  idPOAuthAccessToken: 'OAuth access tokens',
  instance: 'The instance and its settings',
  invitations: 'Invitations to the application',
  jwks: 'Public keys of the instance',
  jwtTemplates: 'Templates of tokens',
  m2m: 'Tokens of machines',
  machines: 'Machines, and who may call whom',
  oauthApplications: 'Applications that sign in here',
  organizations: 'Organizations with members, invitations and domains',
  phoneNumbers: 'Phone numbers of users',
  proxyChecks: 'Whether a proxy of the Frontend API works',
  redirectUrls: 'Where native apps may be sent',
  samlConnections: 'Single sign-on',
  sessions: 'Sessions and their tokens',
  signInTokens: 'Links that sign a user in',
  signUps: 'Sign-ups under way',
  testingTokens: 'What lets tests past bot protection',
  users: 'Users',
  waitlistEntries: 'Who waits to be let in',
  webhookEndpoints: 'Endpoints of webhooks, deliveries and replays; ours alone',
  webhooks: 'The page with the deliveries of webhooks',
}

/** Namespaces of the client for the Backend API with the methods that the server has operations for; then those without. */
export async function clientTable(): Promise<string> {
  const methods = await clientMethods()
  const served = Map.groupBy(
    methods.filter(({ isServed }) => isServed),
    ({ namespace }) => namespace,
  )
  const rows = [...served].map(([namespace, own]) => [
    code(namespace),
    subjects[namespace],
    own.map(({ name }) => code(name)).join(', '),
  ])
  const others = methods
    .filter(({ isServed }) => !isServed)
    .map(({ namespace, name }) => code(served.has(namespace) ? `${namespace}.${name}` : namespace))
  return `${table(['Namespace', 'What it is about', 'Methods'], rows)}

The server has no operation for these yet, and they reject with a coded error: ${[...new Set(others)].join(', ')}.`
}

/** Every method of the client for the Backend API, and whether the server has an operation for what it sends. */
async function clientMethods(): Promise<ClientMethod[]> {
  const methods: ClientMethod[] = []
  let sent: Sent[] = []
  const fetch = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    sent.push({ method: init?.method ?? 'GET', path: new URL(String(input)).pathname })
    return Response.json({})
  }
  try {
    const client = createBackendApiClient({
      secretKey: 'sk_test_x',
      machineSecretKey: 'ak_x',
      apiUrl: 'http://localhost',
    })
    for (const [namespace, api] of Object.entries(client) as [Namespace, Record<string, unknown>][]) {
      for (const [name, method] of Object.entries(api)) {
        sent = []
        await callSomehow(method as Method)
        methods.push({ namespace, name, isServed: sent.length > 0 && sent.every(isServed) })
      }
    }
  } finally {
    globalThis.fetch = fetch
  }
  return methods
}

type Method = (...given: unknown[]) => Promise<unknown>

/** With what it takes for a request: ids, or an object that holds whatever is asked of it. */
async function callSomehow(method: Method): Promise<void> {
  const anything = new Proxy({}, { get: (_, name) => (name === 'toJSON' ? undefined : 'x'), has: () => true })
  for (const given of [['x', 'x', 'x'], ['x', anything], [anything, anything], [{ organizationId: 'x' }]]) {
    const isDone = await method(...given).then(
      () => true,
      () => false,
    )
    if (isDone) return
  }
}

function isServed({ method, path }: Sent): boolean {
  const parts = path.replace(/^\/v1(?=\/)/, '').split('/')
  return allOperations.some((one) => {
    const own = one.path.replace(/^\/v1(?=\/)/, '').split('/')
    return (
      one.method === method &&
      own.length === parts.length &&
      own.every((part, index) => part.startsWith('{') || part === parts[index])
    )
  })
}
