import type { JwtPayload } from '@keyward/wire/facts'
import { describe, expect, test } from 'vitest'
import { getAuthObjectFromJwt, makeAuthObjectSerializable, signedInAuthObject } from './auth-objects.ts'

const claims = {
  v: 2,
  iss: 'https://clerk.example.com',
  sub: 'user_1',
  sid: 'sess_1',
  sts: 'active',
  fva: [5, -1],
  iat: 1,
  nbf: 1,
  exp: 2,
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
  fea: 'o:dashboard,o:teams,u:beta,uo:both',
  pla: 'o:pro',
} as unknown as JwtPayload
const auth = (changes: object = {}) => signedInAuthObject({}, 'token', { ...claims, ...changes } as JwtPayload)

test('organization and permissions are read out of the bits of the token', () => {
  expect(auth()).toMatchObject({
    orgId: 'org_1',
    orgSlug: 'acme',
    orgRole: 'org:admin',
    orgPermissions: ['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read'],
  })
})

test('claims of version 1 say the same in their own words', () => {
  const first = {
    v: undefined,
    o: undefined,
    org_id: 'org_1',
    org_slug: 'acme',
    org_role: 'org:admin',
    org_permissions: ['org:x:y'],
  }
  expect(auth(first)).toMatchObject({
    orgId: 'org_1',
    orgSlug: 'acme',
    orgRole: 'org:admin',
    orgPermissions: ['org:x:y'],
  })
})

describe('has', () => {
  const cases: [object, boolean][] = [
    [{ role: 'org:admin' }, true],
    [{ role: 'admin' }, true],
    [{ role: 'org:member' }, false],
    [{ permission: 'org:teams:read' }, true],
    [{ permission: 'org:teams:manage' }, false],
    [{ permission: 'org:sys_memberships:read' }, false],
    [{ feature: 'beta' }, true],
    [{ feature: 'user:beta' }, true],
    [{ feature: 'org:beta' }, false],
    [{ feature: 'org:both' }, true],
    [{ plan: 'org:pro' }, true],
    [{ plan: 'user:pro' }, false],
    [{ role: 'org:admin', feature: 'nope' }, false],
    [{ reverification: 'strict' }, true],
    [{ reverification: { level: 'first_factor', afterMinutes: 5 } }, false],
    [{ reverification: { level: 'first_factor', afterMinutes: 6 } }, true],
    [{ reverification: 'unheard_of' }, false],
    [{ reverification: '__proto__' }, false],
    [{}, false],
  ]
  test.each(cases)('%o → %s', (params, answer) => {
    expect(auth().has(params as never)).toBe(answer)
  })

  test('factors that were never proved satisfy nothing', () => {
    expect(auth({ fva: [-1, -1] }).has({ reverification: 'lax' })).toBe(false)
    expect(auth({ fva: undefined }).has({ reverification: 'lax' })).toBe(false)
  })

  test('a second factor that exists must be fresh', () => {
    expect(auth({ fva: [1, 90] }).has({ reverification: 'moderate' })).toBe(false)
    expect(auth({ fva: [90, 1] }).has({ reverification: 'strict_mfa' })).toBe(false)
  })
})

test('a pending session is nobody unless asked otherwise', () => {
  const jwt = {
    header: { alg: 'RS256', kid: 'k' },
    payload: { ...claims, sts: 'pending' } as JwtPayload,
    signature: new Uint8Array(),
    raw: { header: '', payload: '', signature: '', text: 't' },
  }
  expect(getAuthObjectFromJwt(jwt, {})).toMatchObject({ userId: null, sessionStatus: 'pending' })
  expect(getAuthObjectFromJwt(jwt, { treatPendingAsSignedOut: false })).toMatchObject({
    userId: 'user_1',
    sessionStatus: 'pending',
  })
})

test('debug and the serialized form carry no credential', () => {
  const secrets = {
    secretKey: 'sk_test_verysecret',
    jwtKey: 'MIIBverysecret',
    headers: new Headers({ cookie: 'verysecret' }),
    refreshTokenInCookie: 'verysecret',
  }
  const object = signedInAuthObject(secrets, 'ey.verysecret', claims)
  expect(JSON.stringify(object.debug())).not.toContain('verysecret')
  expect(JSON.stringify(makeAuthObjectSerializable(object))).not.toContain('verysecret')
})
