import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

test('any operation of the Backend API is called, with a body from the line or a pipe', async () => {
  const app = await server.current.instance()
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_SECRET_KEY: app.secretKey }
  const made = await app.cli(
    'api',
    'post',
    '/v1/users',
    '--data',
    '{"first_name":"Ada","skip_password_requirement":true,"email_address":["ada@example.com"]}',
  )
  const { id } = JSON.parse(made.out)
  const input = '{"last_name":"King"}'
  expect((await keyward(['api', 'PATCH', `users/${id}`, '-d', '-'], { env, input })).exitCode).toBe(0)
  expect(JSON.parse((await app.cli('api', 'GET', '/users?limit=1')).out)).toMatchObject([{ id, last_name: 'King' }])
})

test('what the server refuses and what is no request end with a code and a word of what is wrong', async () => {
  const { cli } = await server.current.instance()
  expect(await cli('api', 'GET', '/users/user_none')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('resource_not_found'),
  })
  expect(await cli('api', 'GET', '//example.com/users')).toMatchObject({ exitCode: 1 })
  expect(await cli('api', 'FETCH', '/users')).toMatchObject({ exitCode: 2 })
  expect(await cli('api', 'POST', '/users', '-d', '{')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('JSON'),
  })
})

test('an operator token opens the Platform API', async () => {
  const { operatorToken } = await server.current.instance()
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const { out } = await keyward(['api', 'GET', '/platform/applications'], { env })
  expect(JSON.parse(out)).toHaveLength(1)
})
