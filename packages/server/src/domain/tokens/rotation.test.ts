import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { rotateSigningKey } from './signing-keys.ts'

const server = testServer()

const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString())

function isSignedBy(keys: readonly JsonWebKey[], token: string): boolean {
  const [header, payload, signature] = token.split('.') as [string, string, string]
  const jwk = keys.find((key) => key['kid'] === headerOf(token).kid)
  if (!jwk) return false
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
}

test('after a rotation new tokens carry the new key, and those under the old one are believed as before', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { sessionId } = await browser.signUp()
  const mint = async () => (await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body.jwt as string
  const keys = async () => (await app.bapi('GET', '/jwks')).body.keys as JsonWebKey[]

  const before = await mint()
  await rotateSigningKey(await app.scope())
  const after = await mint()

  expect(headerOf(after).kid).not.toBe(headerOf(before).kid)
  expect(await keys()).toHaveLength(2)
  expect(isSignedBy(await keys(), before)).toBe(true)
  expect(isSignedBy(await keys(), after)).toBe(true)
})

test('another instance keeps its key', async () => {
  const app = await testInstance(server.current)
  const other = await testInstance(server.current)
  const before = (await other.bapi('GET', '/jwks')).body
  await rotateSigningKey(await app.scope())
  expect((await other.bapi('GET', '/jwks')).body).toEqual(before)
})
