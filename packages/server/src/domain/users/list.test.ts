import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const ids = (answer: { body: { id: string }[] }) => answer.body.map(({ id }) => id)
const create = async (app: TestInstance, body: object) =>
  (await app.bapi('POST', '/users', { skip_password_requirement: true, ...body })).body.id as string

test('the count of all users follows creation and deletion, and a filter counts what it finds', async () => {
  const app = await testInstance(server.current)
  const first = await create(app, { email_address: ['ada@example.com'] })
  await create(app, { email_address: ['bob@example.com'] })
  // One that is refused leaves no trace.
  expect((await app.bapi('POST', '/users', { email_address: ['bob@example.com'] })).status).toBe(422)
  expect((await app.bapi('GET', '/users/count')).body.total_count).toBe(2)
  expect((await app.bapi('GET', '/users/count?query=ADA')).body.total_count).toBe(1)
  await app.bapi('DELETE', `/users/${first}`)
  expect((await app.bapi('GET', '/users/count')).body.total_count).toBe(1)
})

test('a text that very many have finds them too, in order, by any of its places', async () => {
  const app = await testInstance(server.current)
  const { db, instanceId } = await app.scope()
  await db.execute(sql`
    insert into users (instance_id, id, first_name, primary_email_address_id, updated_at)
    select ${instanceId}, 'user_' || n, 'Crowd', 'idn_' || n, now() from generate_series(10001, 11100) n`)
  await db.execute(sql`
    insert into email_addresses (instance_id, id, user_id, email_address, family, updated_at)
    select ${instanceId}, 'idn_' || n, 'user_' || n, 'p' || n || '@crowd.example', 'p' || n || '@crowd.example', now()
    from generate_series(10001, 11100) n`)
  const other = await create(app, { email_address: ['zoe@example.com'], last_name: 'Crowding' })
  const page = (query: string) => app.bapi('GET', `/users?limit=2&${query}`)
  expect(ids(await page('query=crowd&order_by=-created_at'))[0]).toBe(other)
  expect(ids(await page('query=crowd&order_by=email_address'))).toEqual(['user_10001', 'user_10002'])
  expect(ids(await page('query=crowd&order_by=-email_address'))).toEqual([other, 'user_11100'])
  expect(ids(await page('email_address_query=@CROWD.example&order_by=-email_address&offset=1098'))).toEqual([
    'user_10002',
    'user_10001',
  ])
  expect(ids(await page('query=p10500@'))).toEqual(['user_10500'])
  expect((await app.bapi('GET', '/users/count?query=crowd')).body.total_count).toBe(1101)
})

describe('filters', () => {
  let app: TestInstance
  const people: Record<string, string> = {}
  const nameOf = (id: string) => Object.keys(people).find((name) => people[name] === id) ?? id
  const found = async (query: string, path = '/users') => {
    const answer = await app.bapi('GET', `${path}?${query}`)
    return answer.status === 200 ? answer.body.map(({ id }: { id: string }) => nameOf(id)) : answer.codes
  }
  const day = 24 * 60 * 60 * 1000
  const dates = ['2024-01-01', '2024-02-01', '2024-03-01'].map((date) => Date.parse(`${date}T00:00:00Z`))

  beforeAll(async () => {
    app = await testInstance(server.current, {
      auth_phone: { used_for_sign_up: true, used_for_sign_in: true },
      auth_username: { used_for_sign_up: true, used_for_sign_in: true },
      organization_settings: { enabled: true },
    })
    const rows = [
      ['ada', 'ada@example.com', '+12025550101', 'ada_l', 'Ada', 'Lovelace'],
      ['bob', 'bob+tag@example.org', '+12025550102', 'bobby', 'Bob', 'Byron'],
      ['cyd', 'Cyd@Example.com', '+442079460003', 'cyd_a', 'Cyd', 'Ada'],
    ] as const
    for (const [index, [name, email, phone, username, first, last]] of rows.entries()) {
      people[name] = await create(app, {
        email_address: [email],
        phone_number: [phone],
        username,
        first_name: first,
        last_name: last,
        external_id: `ext-${name}`,
        created_at: new Date(dates[index]!).toISOString(),
      })
    }
    const { db, instanceId } = await app.scope()
    for (const [index, name] of ['ada', 'bob'].entries())
      await db.execute(sql`
        update users set last_active_at = ${new Date(dates[index]! + day).toISOString()}, last_sign_in_at = ${new Date(dates[index]! + day).toISOString()}
        where instance_id = ${instanceId} and id = ${people[name]}`)
    await app.bapi('POST', `/users/${people['bob']}/ban`)
    const organization = await app.bapi('POST', '/organizations', { name: 'Of Ada', created_by: people['ada'] })
    people['org'] = organization.body.id
    people['tooMany'] = Array.from({ length: 101 }, (_, index) => `u${index}`).join('&user_id=')
  })

  const all = ['cyd', 'bob', 'ada']
  const withIds = (query: string) => query.replace(/\{(\w+)\}/g, (_, name: string) => people[name]!)
  test.each<[string, readonly string[]]>([
    ['', all],
    ['email_address=ada@example.com', ['ada']],
    ['email_address=ADA@example.com&email_address=cyd@example.com', ['cyd', 'ada']],
    ['email_address[]=ada@example.com&email_address[]=nobody@example.com', ['ada']],
    ['email_address=bob%2Btag@example.org', ['bob']],
    ['email_address=', all],
    ['phone_number=%2B12025550101&phone_number=%2B442079460003', ['cyd', 'ada']],
    ['phone_number=', all],
    ['username=ADA_L&username=nobody', ['ada']],
    ['username=', all],
    ['web3_wallet=0x0000000000000000000000000000000000000000', []],
    ['web3_wallet=', all],
    ['external_id=ext-ada&external_id=ext-bob', ['bob', 'ada']],
    ['external_id=-ext-ada', ['cyd', 'bob']],
    ['external_id=%2Bext-ada&external_id=-ext-bob', ['ada']],
    ['external_id=', all],
    ['user_id={ada}&user_id={cyd}', ['cyd', 'ada']],
    ['user_id=-{ada}&user_id=-{cyd}', ['bob']],
    ['user_id=+{ada}&user_id=-{ada}', []],
    ['organization_id={org}', ['ada']],
    ['organization_id=-{org}', ['cyd', 'bob']],
    ['query=ADA', ['cyd', 'ada']],
    ['query=lovel', ['ada']],
    ['query=Bob Byron', ['bob']],
    ['query=bobb', ['bob']],
    ['query=example.com', ['cyd', 'ada']],
    ['query=2025550', ['bob', 'ada']],
    ['query=%2B1202', ['bob', 'ada']],
    ['query={ada}', ['ada']],
    ['query=user_', all],
    ['query=100%25', []],
    ['query=_l', ['ada']],
    ['email_address_query=ADA@EX', ['ada']],
    ['phone_number_query=555', ['bob', 'ada']],
    ['username_query=BOB', ['bob']],
    ['name_query=ada', ['cyd', 'ada']],
    ['banned=true', ['bob']],
    ['banned=false', ['cyd', 'ada']],
    [`created_at_before=${dates[1]}`, ['ada']],
    [`created_at_after=${dates[1]}`, ['cyd']],
    [`created_at_after=${dates[0]! - 1}&created_at_before=${dates[2]}`, ['bob', 'ada']],
    [`last_active_at_before=${dates[1]}`, ['ada']],
    [`last_active_at_after=${dates[0]! + day}`, ['bob']],
    [`last_active_at_since=${dates[0]! + day}`, ['bob', 'ada']],
    [`last_sign_in_at_before=${dates[1]}`, ['ada']],
    [`last_sign_in_at_after=${dates[1]}`, ['bob']],
    ['provider=oauth_google&provider_user_id=1', []],
    ['provider=oauth_google', ['form_conditional_param_missing']],
    ['provider_user_id=1', ['form_conditional_param_missing']],
    ['banned=false&query=ada&created_at_after=1', ['cyd', 'ada']],
    ['order_by=created_at', ['ada', 'bob', 'cyd']],
    ['order_by=%2Bcreated_at', ['ada', 'bob', 'cyd']],
    ['order_by=+created_at', ['ada', 'bob', 'cyd']],
    ['order_by=-username', ['cyd', 'bob', 'ada']],
    ['order_by=username&order_by=-created_at', ['ada', 'bob', 'cyd']],
    ['order_by=last_active_at', ['cyd', 'ada', 'bob']],
    ['order_by=-last_sign_in_at', ['bob', 'ada', 'cyd']],
    ['order_by=-email_address', ['cyd', 'bob', 'ada']],
    ['order_by=phone_number', ['ada', 'bob', 'cyd']],
    ['order_by=last_name', ['cyd', 'bob', 'ada']],
    ['order_by=-first_name', ['cyd', 'bob', 'ada']],
    ['order_by=web3wallet', ['ada', 'bob', 'cyd'].sort()],
    ['order_by=password', ['form_param_value_invalid']],
    ['limit=1&offset=1', ['bob']],
    ['limit=500&offset=3', []],
    ['limit=0', ['form_param_value_invalid']],
    ['limit=501', ['form_param_value_invalid']],
    ['limit=x', ['form_param_type_invalid']],
    ['offset=-1', ['form_param_value_invalid']],
    ['offset=1000000000', []],
    ['offset=9007199254740991', ['form_param_type_invalid']],
    ['starting_after={cyd}', ['bob', 'ada']],
    ['starting_after={bob}&order_by=created_at', ['cyd']],
    ['starting_after={bob}&offset=0', ['ada']],
    ['starting_after={bob}&offset=1', ['form_param_value_invalid']],
    ['starting_after={bob}&order_by=username', ['form_param_value_invalid']],
    ['starting_after=user_nobody', ['resource_not_found']],
    ['banned=maybe', ['form_param_type_invalid']],
    ['created_at_after=yesterday', ['form_param_type_invalid']],
    ['user_id={tooMany}', ['form_param_array_size_exceeded']],
  ])('%s: %j', async (query, expected) => {
    const answer = await found(withIds(query))
    expect(query.startsWith('order_by=web3wallet') ? answer.sort() : answer).toEqual(expected)
    const isListing = /^(limit|offset|order_by|starting_after)=/.test(query)
    if (isListing) return
    const count = await app.bapi('GET', `/users/count?${withIds(query)}`)
    expect(count.status === 200 ? count.body.total_count : count.codes).toEqual(
      expected.some((one) => one.startsWith('form_')) ? expected : expected.length,
    )
  })
})
