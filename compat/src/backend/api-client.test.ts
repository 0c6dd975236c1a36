import { isClerkAPIResponseError } from '@clerk/clerk-react/errors'
import { isClerkAPIResponseError as isOwnAPIResponseError } from '@keyward/react/errors'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ApiCall, apiCalls } from './calls.ts'
import { answerWith, installRecorder, takeSent } from './recorder.ts'
import { resourceSamples } from './samples.ts'

// The same calls on the official client and on ours: what goes over the wire, and what comes back, must be equal.
type AnyClient = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>
const options = { secretKey: 'sk_test_x', apiUrl: 'http://api.test', machineSecretKey: 'ak_machine' }
let official: AnyClient
let own: AnyClient

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  installRecorder()
  official = (await import('@clerk/backend')).createClerkClient(options) as unknown as AnyClient
  own = (await import('@keyward/backend')).createClerkClient(options) as unknown as AnyClient
})

async function sentBy(client: AnyClient, { namespace, method, args }: ApiCall) {
  takeSent()
  await client[namespace]![method]!(...args)
  return takeSent()
}

test('every namespace and method of the official client is covered by the table', () => {
  const covered = new Set(apiCalls.map(({ namespace, method }) => `${namespace}.${method}`))
  const missing = Object.entries(official)
    .filter(([namespace, api]) => namespace !== 'telemetry' && typeof api === 'object')
    .flatMap(([namespace, api]) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(api))
        .filter((method) => method !== 'constructor')
        .map((method) => `${namespace}.${method}`),
    )
    .filter((name) => !covered.has(name))
  expect(missing).toEqual([])
})

describe('requests', () => {
  test.each(apiCalls.map((call, index) => [`${call.namespace}.${call.method} #${index}`, call] as const))(
    '%s',
    async (_, call) => {
      answerWith({})
      expect(await sentBy(own, call)).toEqual(await sentBy(official, call))
    },
  )
})

describe('resources', () => {
  test.each(Object.entries(resourceSamples))('%s', async (_, sample) => {
    answerWith(sample)
    expect(visible(await own.users!.getUser!('x'))).toEqual(visible(await official.users!.getUser!('x')))
  })

  // The official package types the one spelling and, having no reader for these, answers the other: ours answers both.
  test.each([
    [{ object: 'testing_token', token: 't', expires_at: 5 }, { expiresAt: 5 }],
    [
      {
        object: 'organization_domain',
        id: 'orgdmn_1',
        organization_id: 'org_1',
        name: 'a.co',
        enrollment_mode: 'manual_invitation',
        verification: { status: 'verified', strategy: 'affiliation_email_code', attempts: 1, expires_at: 5 },
        affiliation_email_address: 'a@a.co',
        total_pending_invitations: 1,
        total_pending_suggestions: 2,
        created_at: 3,
        updated_at: 4,
      },
      { organizationId: 'org_1', enrollmentMode: 'manual_invitation', verification: { expireAt: 5 } },
    ],
  ])('$object has both spellings', async (sample, typed) => {
    answerWith(sample)
    const theirs = await official.testingTokens!.createTestingToken!()
    const ours = await own.testingTokens!.createTestingToken!()
    expect(theirs).toEqual(sample)
    expect(ours).toMatchObject(theirs as object)
    expect(ours).toMatchObject(typed)
  })

  test('lists come in both forms', async () => {
    for (const list of [[resourceSamples.user], { data: [resourceSamples.user], total_count: 7 }]) {
      answerWith(list)
      expect(visible(await own.sessions!.getSessionList!())).toEqual(
        visible(await official.sessions!.getSessionList!()),
      )
    }
  })

  test('getters of a user and the raw JSON agree', async () => {
    answerWith(resourceSamples.user)
    const getters = ['primaryEmailAddress', 'primaryPhoneNumber', 'primaryWeb3Wallet', 'fullName', 'raw'] as const
    const [ours, theirs] = (await Promise.all([own.users!.getUser!('x'), official.users!.getUser!('x')])) as Record<
      string,
      unknown
    >[]
    for (const name of getters) expect(visible(ours![name]), name).toEqual(visible(theirs![name]))
  })
})

describe('errors', () => {
  const refusals = [
    {
      json: {
        errors: [{ code: 'form_param_nil', message: 'm', long_message: 'l', meta: { param_name: 'p' } }],
        clerk_trace_id: 't',
      },
      init: { status: 422, statusText: 'Unprocessable Entity' },
    },
    {
      json: { errors: [{ code: 'too_many_requests', message: 'slowly' }] },
      init: { status: 429, statusText: 'Too Many Requests', headers: { 'retry-after': '7', 'cf-ray': 'ray' } },
    },
    { json: { errors: [] }, init: { status: 404, statusText: 'Not Found' } },
  ]
  test.each(refusals)('status $init.status', async ({ json, init }) => {
    answerWith(json, init)
    const failure = async (client: AnyClient) => {
      const error = (await client.users!.getUser!('x').catch((cause: unknown) => cause)) as Record<string, unknown>
      const { name, message, status, clerkTraceId, retryAfter, errors, clerkError, code } = error
      const isRecognised = [isClerkAPIResponseError(error), isOwnAPIResponseError(error)]
      const read = { name, message, status, clerkTraceId, retryAfter, errors, clerkError, code, isRecognised }
      return { read: visible(read), json: JSON.parse(JSON.stringify(error)) }
    }
    expect(await failure(own)).toEqual(await failure(official))
  })
})

/** What a caller can see by reading or serializing; the official resources keep their JSON in an own `_raw`. */
function visible(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (key, entry) => (key === '_raw' ? undefined : entry))
}
