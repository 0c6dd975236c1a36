import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { instancePlatformOperations } from './index.ts'

const server = testServer()
let app: TestInstance
let operator: Awaited<ReturnType<typeof operatorOf>>
let path: string

beforeAll(async () => {
  app = await testInstance(server.current)
  operator = await operatorOf(server.current, app)
  path = `/platform/applications/${operator.applicationId}/instances/${app.instanceId}`
})

test('an operator lists, makes, bans and deletes the users that the instance itself has', async () => {
  const created = await operator.call('POST', `${path}/users`, {
    email_address: ['ada@example.com'],
    password: 'correct horse battery staple',
    first_name: 'Ada',
  })
  expect([created.status, created.body.first_name]).toEqual([200, 'Ada'])
  await app.bapi('POST', '/users', { email_address: ['bob@example.com'], password: 'correct horse battery staple' })
  const list = await operator.call('GET', `${path}/users?query=ada&limit=5`)
  expect(list.body).toMatchObject({ data: [{ id: created.body.id }], total_count: 1 })
  expect((await operator.call('GET', `${path}/users?order_by=email_address`)).body.total_count).toBe(2)
  const user = `${path}/users/${created.body.id}`
  expect((await operator.call('POST', `${user}/ban`)).body.banned).toBe(true)
  expect((await app.bapi('GET', `/users/${created.body.id}`)).body.banned).toBe(true)
  expect((await operator.call('POST', `${user}/unban`)).body.banned).toBe(false)
  expect((await operator.call('DELETE', user)).body).toEqual({ object: 'user', id: created.body.id, deleted: true })
  expect((await operator.call('DELETE', user)).codes).toEqual(['resource_not_found'])
})

test('a picture that an operator sends is shown where the instance is reached, and hostile files are refused', async () => {
  const { body: user } = await app.bapi('POST', '/users', {
    email_address: ['cy@example.com'],
    password: 'battery staple horse',
  })
  const image = `${path}/users/${user.id}/profile_image`
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const { body } = await operator.upload(image, picture)
  expect([body.has_image, body.image_url.startsWith((await app.scope()).baseUrl)]).toEqual([true, true])
  const shown = await server.current.app.inject({
    url: new URL(body.image_url).pathname,
    headers: { host: 'localhost:4100' },
  })
  expect(shown.headers['content-type']).toBe('image/webp')
  expect((await operator.upload(image, Buffer.from('<svg/>'))).codes).toEqual(['avatar_file_type_invalid'])
  expect((await operator.call('DELETE', image)).body.has_image).toBe(false)
})

test('JWT templates and redirect URLs are those of the Backend API', async () => {
  const template = await operator.call('POST', `${path}/jwt_templates`, { name: 'supabase', claims: { a: 1 } })
  expect(template.body).toMatchObject({ object: 'jwt_template', name: 'supabase', lifetime: 60 })
  const one = `${path}/jwt_templates/${template.body.id}`
  expect((await operator.call('PATCH', one, { name: 'hasura', claims: { b: 2 } })).body.name).toBe('hasura')
  expect((await app.bapi('GET', `/jwt_templates/${template.body.id}`)).body).toEqual(
    (await operator.call('GET', one)).body,
  )
  expect((await operator.call('GET', `${path}/jwt_templates`)).body).toHaveLength(1)
  expect((await operator.call('POST', `${path}/jwt_templates`, { name: 'bad', claims: { sub: 'x' } })).codes).toEqual([
    'jwt_template_reserved_claim',
  ])
  expect((await operator.call('DELETE', one)).body.deleted).toBe(true)

  const url = await operator.call('POST', `${path}/redirect_urls`, { url: 'my-app://callback' })
  expect((await app.bapi('GET', `/redirect_urls/${url.body.id}`)).body.url).toBe('my-app://callback')
  expect((await operator.call('GET', `${path}/redirect_urls`)).body).toEqual({ data: [url.body], total_count: 1 })
  expect((await operator.call('POST', `${path}/redirect_urls`, { url: 'javascript://x' })).codes).toEqual([
    'form_param_format_invalid',
  ])
  expect((await operator.call('GET', `${path}/redirect_urls/${url.body.id}`)).body).toEqual(url.body)
  expect((await operator.call('DELETE', `${path}/redirect_urls/${url.body.id}`)).body.deleted).toBe(true)
})

const bodies: Readonly<Record<string, object>> = {
  PlatformCreateInstanceUser: { email_address: ['x@example.com'] },
  PlatformCreateJWTTemplate: { name: 'x', claims: {} },
  PlatformUpdateJWTTemplate: { name: 'x', claims: {} },
  PlatformCreateRedirectURL: { url: 'https://a.example' },
}

test.each(instancePlatformOperations.map((operation) => [operation.id, operation] as const))(
  '%s: an instance of another workspace, and what lives in another instance, is as absent as one that never was',
  async (id, operation) => {
    const theirs = await testInstance(server.current)
    const stranger = await operatorOf(server.current, theirs)
    const { body: user } = await theirs.bapi('POST', '/users', {
      email_address: ['eve@example.com'],
      password: 'long enough horse',
    })
    const { body: template } = await theirs.bapi('POST', '/jwt_templates', { name: 'theirs', claims: {} })
    const { body: url } = await theirs.bapi('POST', '/redirect_urls', { url: 'https://theirs.example' })
    const at = (applicationId: string, instanceId: string) =>
      operation.path
        .replace('{applicationID}', applicationId)
        .replace('{envOrInsID}', instanceId)
        .replace('{userID}', user.id)
        .replace('{templateID}', template.id)
        .replace('{redirectURLID}', url.id)
    const send = (path: string) => operator.call(operation.method, path, bodies[id])
    const absent = await send(at('app_none', 'ins_none'))
    expect([absent.status, absent.codes]).toEqual([404, ['resource_not_found']])
    const places = [
      at(stranger.applicationId, theirs.instanceId),
      at(stranger.applicationId, 'development'),
      at(operator.applicationId, theirs.instanceId),
      ...(/user|template|redirectURL/.test(operation.path.split('/instances/')[1]!.match(/\{(?!env)\w+\}/)?.[0] ?? '')
        ? [at(operator.applicationId, app.instanceId)]
        : []),
    ]
    for (const place of places) {
      const answer = await send(place)
      expect([place, answer.status, answer.codes]).toEqual([place, 404, ['resource_not_found']])
    }
    const byKey = await operator.call(
      operation.method,
      at(stranger.applicationId, theirs.instanceId),
      bodies[id],
      theirs.secretKey,
    )
    expect([byKey.status, byKey.codes]).toEqual([403, ['authorization_invalid']])
    expect((await theirs.bapi('GET', `/users/${user.id}`)).body.banned).toBe(false)
  },
)
