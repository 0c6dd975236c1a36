import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { domainPlatformOperations } from '../../domain/instances/index.ts'
import type { HostRecords } from '../../platform/index.ts'
import { applicationDomainOperations } from './platform-api.ts'

const server = testServer({ KEYWARD_PUBLIC_URL: 'https://keyward.example.net' })
const newName = () => `${crypto.randomUUID().slice(0, 8)}.example.com`

async function live(settings: Record<string, unknown> = {}) {
  const name = newName()
  const app = await testInstance(server.current, settings, { environmentType: 'production', host: `clerk.${name}` })
  const operator = await operatorOf(server.current, app)
  return { app, name, operator, path: `/platform/applications/${operator.applicationId}/domains` }
}

/** The DNS, as these tests have it. */
function play(records: Record<string, HostRecords>) {
  Object.assign(server.current.platform, {
    resolveHost: async (host: string) => {
      if (!records[host]) throw new Error('ENOTFOUND')
      return records[host]
    },
  })
}

test('domains of the production instance are listed, added, read by id or name, and removed but for the primary', async () => {
  const { app, name, operator, path } = await live()
  const other = newName()
  const added = await operator.call('POST', path, { name: other.toUpperCase(), proxy_path: '/__clerk' })
  expect([added.status, added.body]).toMatchObject([
    201,
    { name: other, is_satellite: true, is_provider_domain: false, proxy_url: `https://${other}/__clerk` },
  ])
  const { body: list } = await operator.call('GET', path)
  expect([list.total_count, list.data.map((one: { name: string }) => one.name)]).toEqual([2, [name, other]])
  expect(list.data[0].cname_targets).toEqual([{ host: `clerk.${name}`, value: 'keyward.example.net', required: true }])
  expect((await operator.call('GET', `${path}/${other}`)).body).toEqual(added.body)
  expect((await operator.call('GET', `${path}/${added.body.id}`)).body).toEqual(added.body)
  expect((await app.bapi('GET', '/domains')).body.total_count).toBe(2)
  expect((await operator.call('POST', path, { name: other })).codes).toEqual(['duplicate_record'])
  for (const [body, code] of [
    [{ name: 'no domain' }, 'form_param_format_invalid'],
    [{ name: newName(), proxy_path: '//evil.example' }, 'form_param_format_invalid'],
    [{ name: newName(), proxy_path: '@evil.example/' }, 'form_param_format_invalid'],
    [{ name: newName(), domain_intent_id: 'dmnint_1' }, 'form_resource_not_found'],
  ] as const)
    expect([body, (await operator.call('POST', path, body)).codes]).toEqual([body, [code]])
  expect((await operator.call('DELETE', `${path}/${name}`)).codes).toEqual(['resource_forbidden'])
  expect((await operator.call('DELETE', `${path}/${other}`)).body).toEqual({
    object: 'domain',
    id: added.body.id,
    deleted: true,
  })
  expect((await operator.call('GET', `${path}/${other}`)).codes).toEqual(['resource_not_found'])
})

test('links in mails lead to the host of the instance, whatever the server is called and whatever Host a request names', async () => {
  const { app, name } = await live({ auth_email: { verification_strategies: ['email_link'] } })
  const { slug } = (await server.current.directory.byId(app.instanceId))!
  for (const [host, prefix] of [
    [`clerk.${name}`, ''],
    ['evil.example', `/${slug}.accounts.dev`],
  ] as const) {
    const browser = app.browser({ origin: `https://app.${name}` })
    const form = { email_address: `ada${prefix.length}@example.org`, password: testPassword }
    const { body } = await browser.fapi('POST', `${prefix}/v1/client/sign_ups`, form, { host })
    const path = `${prefix}/v1/client/sign_ups/${body.response.id}/prepare_verification`
    await browser.fapi('POST', path, { strategy: 'email_link', redirect_url: `https://app.${name}/` }, { host })
    const mail = (await app.inbox()).find(({ to }) => to === form.email_address)
    expect([host, new URL(mail!.link!).origin]).toEqual([host, `https://clerk.${name}`])
  }
})

test('a renamed primary domain moves the instance and ends the sessions, as on the Backend API', async () => {
  const { app, operator, path } = await live()
  await app.bapi('POST', '/users', { email_address: ['ada@example.com'], password: 'horse battery 77' })
  const { sessionId } = await app.browser().signIn('ada@example.com', 'horse battery 77')
  const next = newName()
  const moved = await operator.call('PATCH', path.replace(/s$/, ''), { name: next })
  expect([moved.status, moved.body.frontend_api_url]).toEqual([200, `https://clerk.${next}`])
  expect((await app.bapi('GET', `/sessions/${sessionId}`)).body.status).toBe('revoked')
})

test('a domain is complete once its host leads here, by name or by address; one check in ten seconds', async () => {
  const { name, operator, path } = await live()
  const one = `${path}/${name}`
  expect((await operator.call('GET', `${one}/status`)).body).toMatchObject({
    status: 'incomplete',
    dns: {
      status: 'not_started',
      cnames: { clerk: { from: `clerk.${name}`, to: 'keyward.example.net', verified: false } },
    },
  })
  const check = async () => {
    server.current.advance(11_000)
    return (await operator.call('POST', `${one}/dns_check`)).body
  }
  play({})
  expect((await check()).dns.cnames.clerk).toMatchObject({ actual: [], failure_hints: [{ code: 'cname_not_found' }] })
  play({ [`clerk.${name}`]: { cnames: ['elsewhere.example'], addresses: ['192.0.2.9'] } })
  const astray = await check()
  expect(astray).toMatchObject({ status: 'incomplete', dns: { status: 'in_progress' } })
  expect(astray.dns.cnames.clerk).toMatchObject({
    actual: ['elsewhere.example', '192.0.2.9'],
    failure_hints: [{ code: 'cname_mismatch' }],
  })
  play({ [`clerk.${name}`]: { cnames: ['KEYWARD.example.net.'], addresses: [] } })
  expect(await check()).toMatchObject({ status: 'complete', dns: { status: 'complete' } })
  play({
    [`clerk.${name}`]: { cnames: [], addresses: ['192.0.2.1'] },
    'keyward.example.net': { cnames: [], addresses: ['192.0.2.1', '2001:db8::1'] },
  })
  const byAddress = await check()
  expect([byAddress.status, byAddress.domain_id, byAddress.last_run_at]).toEqual([
    'complete',
    expect.stringMatching(/^dmn_/),
    expect.any(Number),
  ])
  const again = await operator.call('POST', `${one}/dns_check`)
  expect([again.status, again.codes]).toEqual([409, ['dns_check_conflict']])
  expect((await operator.call('GET', `${one}/status`)).body.status).toBe('complete')

  // What was found of the old name says nothing of the new one.
  await operator.call('PATCH', path.replace(/s$/, ''), { name: newName() })
  const { data } = (await operator.call('GET', path)).body
  expect((await operator.call('GET', `${path}/${data[0].id}/status`)).body.dns.status).toBe('not_started')
})

test('of many checks at once one asks', async () => {
  const { name, operator, path } = await live()
  play({})
  const answers = await Promise.all([1, 2, 3, 4].map(() => operator.call('POST', `${path}/${name}/dns_check`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('the domains of a workspace are paged, newest first, and hold production alone unless told', async () => {
  const { name, operator, path } = await live()
  const [second, third] = [newName(), newName()]
  await operator.call('POST', path, { name: second })
  await operator.call('POST', path, { name: third })
  const list = async (query = '') => {
    const { body } = await operator.call('GET', `/platform/domains${query}`)
    return { names: body.data.map((one: { name: string }) => one.name), body }
  }
  const { body, names } = await list()
  expect([body.total_count, names]).toEqual([3, [third, second, name]])
  expect(body.data[2]).toMatchObject({
    application: { id: operator.applicationId },
    instance: { environment_type: 'production' },
  })
  const ids = body.data.map((one: { id: string }) => one.id)
  expect((await list('?limit=1')).names).toEqual([third])
  expect((await list(`?limit=1&starting_after=${ids[0]}`)).names).toEqual([second])
  expect((await list(`?limit=1&ending_before=${ids[2]}`)).names).toEqual([second])
  expect((await list(`?name=${second.slice(0, 8).toUpperCase()}`)).names).toEqual([second])
  expect((await list('?name=%25')).names).toEqual([])
  expect((await operator.call('GET', `/platform/domains/${second}`)).body.id).toBe(ids[1])
  expect((await operator.call('GET', '/platform/domains?starting_after=dmn_none')).codes).toEqual([
    'resource_not_found',
  ])

  const development = await testInstance(server.current)
  const developer = await operatorOf(server.current, development)
  expect((await developer.call('GET', '/platform/domains')).body).toEqual({ data: [], total_count: 0 })
  const { body: shown } = await developer.call('GET', '/platform/domains?include_development=true')
  expect(shown.data[0]).not.toHaveProperty('cname_targets')
})

const bodies: Readonly<Record<string, object>> = {
  PlatformCreateApplicationDomain: { name: 'stolen.example.com' },
  PlatformUpdateApplicationDomain: { name: 'stolen.example.com' },
}
const withIds = [...applicationDomainOperations, ...domainPlatformOperations].filter(({ path }) => path.includes('{'))

test('the application and the domain of another workspace are as absent as those that never were', async () => {
  const [ours, theirs] = [await live(), await live()]
  const { id } = (await theirs.operator.call('GET', theirs.path)).body.data[0]
  for (const operation of withIds)
    for (const domain of [id, theirs.name, 'dmn_none', '%00', '__proto__', 'a'.repeat(300)])
      for (const application of [theirs.operator.applicationId, ours.operator.applicationId]) {
        const isOurs = application === ours.operator.applicationId && !operation.path.includes('{domainIDOrName}')
        if (isOurs) continue
        const path = operation.path.replace('{applicationID}', application).replace('{domainIDOrName}', domain)
        const answer = await ours.operator.call(operation.method, path, bodies[operation.id])
        const isText = domain === id || domain === theirs.name || domain === 'dmn_none'
        expect([path, answer.status < 500, isText ? answer.codes : []]).toEqual([
          path,
          true,
          isText ? ['resource_not_found'] : [],
        ])
      }
  expect((await theirs.operator.call('GET', theirs.path)).body.data.map((one: { name: string }) => one.name)).toEqual([
    theirs.name,
  ])
  const byKey = await theirs.operator.call('GET', theirs.path, undefined, theirs.app.secretKey)
  expect([byKey.status, byKey.codes]).toEqual([403, ['authorization_invalid']])
})

test('an intent tells the records of a name before its domain is there, and is spent by it once', async () => {
  const { operator, path } = await live()
  const name = newName()
  const intend = (body: object) => operator.call('POST', '/platform/domain_intents', body)
  const intent = await intend({ name: name.toUpperCase() })
  expect([intent.status, intent.body]).toEqual([
    201,
    {
      object: 'domain_intent',
      id: expect.stringMatching(/^dmnint_/),
      status: 'pending',
      domain_name: name,
      records: [{ host: `clerk.${name}`, value: 'keyward.example.net', required: true }],
    },
  ])
  const { id } = intent.body
  expect((await intend({ name: newName(), proxy_path: '/__clerk' })).body.records[0].required).toBe(false)
  expect((await intend({ name: 'no domain' })).codes).toEqual(['form_param_format_invalid'])
  const use = (domain: string) => operator.call('POST', path, { name: domain, domain_intent_id: id })
  const other = newName()
  expect((await use(other)).codes).toEqual(['form_resource_not_found'])
  // Refused as a whole: no domain stays behind.
  expect((await operator.call('GET', `${path}/${other}`)).status).toBe(404)
  const added = await use(name)
  expect(added.status).toBe(201)
  const one = `/platform/domain_intents/${id}`
  expect((await operator.call('GET', one)).body).toMatchObject({ status: 'completed', domain_id: added.body.id })
  expect((await operator.call('DELETE', one)).codes).toEqual(['domain_intent_not_pending'])
  expect((await intend({ name })).codes).toEqual(['duplicate_record'])
  const { body: second } = await intend({ name: newName() })
  expect((await operator.call('DELETE', `/platform/domain_intents/${second.id}`)).body.status).toBe('canceled')
  const list = async (query: string) =>
    (await operator.call('GET', `/platform/domain_intents${query}`)).body.total_count
  expect([
    await list(''),
    await list('?status=pending'),
    await list(`?name=${name}`),
    await list('?status=expired'),
  ]).toEqual([3, 1, 1, 0])
  const stranger = await live()
  for (const method of ['GET', 'DELETE'])
    expect((await stranger.operator.call(method, one)).codes).toEqual(['resource_not_found'])
  expect(
    (await stranger.operator.call('POST', stranger.path, { name: newName(), domain_intent_id: id })).codes,
  ).toEqual(['form_resource_not_found'])
})
