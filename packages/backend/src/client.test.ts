import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestInstance, testInstance } from '../test-support/instance.ts'
import { createClerkClient } from './client.ts'

let instance: TestInstance
let other: TestInstance
beforeAll(async () => {
  instance = await testInstance()
  other = await testInstance()
})
afterAll(() => Promise.all([instance.close(), other.close()]))

test('an id with a slash reaches no other endpoint', async () => {
  await createClerkClient(instance.options())
    .users.getUser('user_1/../../jwks')
    .catch(() => {})
  expect(instance.requests.at(-1)!.path).toBe('/v1/users/user_1%2F..%2F..%2Fjwks')
})

test.each(['', '.', '..', undefined])('the id %o is refused before anything is sent', async (id) => {
  const before = instance.requests.length
  await expect(createClerkClient(instance.options()).users.getUser(id as string)).rejects.toThrow('resource ID')
  expect(instance.requests.length).toBe(before)
})

test('a redirect is not followed: the secret key stays with its server', async () => {
  instance.answer('GET /v1/users/user_1', { status: 307, headers: { location: `${other.apiUrl}/v1/users/user_1` } })
  await expect(createClerkClient(instance.options()).users.getUser('user_1')).rejects.toMatchObject({
    errors: [{ code: 'unexpected_error' }],
  })
  expect(other.requests).toEqual([])
})

test('a content type with charset is understood', async () => {
  instance.answer('GET /v1/users/user_2', {
    json: { object: 'user', id: 'user_2', first_name: 'Ada', last_name: null },
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
  expect(await createClerkClient(instance.options()).users.getUser('user_2')).toMatchObject({
    id: 'user_2',
    fullName: 'Ada',
  })
})

test('an error names code, status and trace', async () => {
  instance.answer('POST /v1/users', {
    status: 422,
    json: {
      errors: [
        {
          code: 'form_identifier_exists',
          message: 'taken',
          long_message: 'That is taken.',
          meta: { param_name: 'email_address' },
        },
      ],
      clerk_trace_id: 't1',
    },
  })
  const error = await createClerkClient(instance.options())
    .users.createUser({ emailAddress: ['a@b.co'] })
    .catch((cause: unknown) => cause)
  expect(error).toMatchObject({
    name: 'ClerkAPIResponseError',
    status: 422,
    clerkTraceId: 't1',
    message: 'Unprocessable Entity',
    errors: [{ code: 'form_identifier_exists', longMessage: 'That is taken.', meta: { paramName: 'email_address' } }],
  })
  expect(String(error)).toContain('form_identifier_exists: That is taken.')
})

test('a server that is out of reach is named by its address', async () => {
  const client = createClerkClient({ secretKey: 'sk_test_x', apiUrl: 'http://127.0.0.1:9' })
  await expect(client.users.getUser('user_1')).rejects.toThrow('http://127.0.0.1:9')
})

test("metadata keys are the app's own, other keys are the wire's", async () => {
  await createClerkClient(instance.options())
    .users.updateUserMetadata('user_1', { publicMetadata: { fooBar: { bazQux: 1 } } })
    .catch(() => {})
  expect(JSON.parse(instance.requests.at(-1)!.body)).toEqual({ public_metadata: { fooBar: { bazQux: 1 } } })
})

test('raw JSON of a resource is there, but is not sent along', async () => {
  const user = await createClerkClient(instance.options()).users.getUser('user_2')
  expect(user.raw).toMatchObject({ object: 'user' })
  expect(JSON.stringify(user)).not.toContain('raw')
})
