import type { Crowded } from '../measurements/crowded.ts'
import { databaseOf } from '../measurements/service.ts'

/** A text that many have is looked for along the list, so that a page may come by some thousand rows. */
const enough = 20_000

type Scope = { readonly db: unknown; readonly instanceId: string; readonly now: Date }
type Query = { readonly text: string; readonly values: readonly unknown[] }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

/**
 * What PostgreSQL does for every filter and every order of the lists of users, organizations and members. A query that reads
 * more rows than a page of them is worth is a broken promise; counts of what is filtered are not bound (decisions.md 24).
 * False: there was one.
 */
export async function plansHold(
  { service, organizationId, instanceId }: Crowded,
  isVerbose: boolean,
): Promise<boolean> {
  const source = (path: string) => import(new URL(`../../../packages/server/src/${path}`, import.meta.url).href)
  const { openDatabase } = await source('platform/db/database.ts')
  const { listUserIds, countUsers } = await source('domain/users/index.ts')
  const { listOrganizations, listMemberships, memberIdsOf } = await source('domain/organizations/index.ts')
  const { db, pool } = openDatabase(databaseOf(service.folder), { log: console })
  const seen: Query[] = []
  const query = pool.query.bind(pool)
  pool.query = (config: { text: string }, values: unknown[]) => {
    seen.push({ text: config.text, values })
    return query(config, values)
  }
  const scope: Scope = { db, instanceId, now: new Date() }
  const organization = { id: organizationId, membersCount: 0 }
  const page = { limit: 10, offset: 0, startingAfter: null }
  let isGood = true
  const check = async (name: string, work: () => Promise<unknown>, bound: boolean) => {
    seen.length = 0
    await work()
    for (const one of [...seen]) {
      const { rows } = await query(`explain (analyze, format json) ${one.text}`, one.values)
      const [{ Plan: plan, 'Execution Time': ms }] = rows[0]['QUERY PLAN'] as [{ Plan: Plan; 'Execution Time': number }]
      const read = rowsRead(plan)
      // A count that comes with a page is a count too.
      const isBound = bound && !/^select count\(/.test(one.text)
      const isBad = isBound && read > enough
      if (isBad) isGood = false
      if (isBad || isVerbose)
        console.log(
          `${isBad ? 'BAD ' : isBound ? 'good' : '    '} ${ms.toFixed(1).padStart(7)} ms ${String(read).padStart(8)} rows  ${name}: ${[...new Set(ways(plan))].join(', ')}`,
        )
      if (isBad && isVerbose) console.log(one.text)
    }
  }
  const orders = [
    'created_at',
    'updated_at',
    'email_address',
    'web3wallet',
    'first_name',
    'last_name',
    'phone_number',
    'username',
    'last_active_at',
    'last_sign_in_at',
  ]
  const userFilters: Record<string, object> = {
    none: {},
    email_address: { email_address: ['nobody@example.com'] },
    phone_number: { phone_number: ['+14155550100'] },
    external_id: { external_id: ['ext_7', 'ext_8'] },
    'external_id, none of': { external_id: ['-ext_7'] },
    username: { username: ['nobody'] },
    user_id: { user_id: ['user_00000007'] },
    'user_id, none of': { user_id: ['-user_00000007'] },
    organization_id: { among: memberIdsOf(scope, [organizationId]) },
    'organization_id, none of': { without: memberIdsOf(scope, ['org_00000001']) },
    'query, rare': { query: 'ada.92a' },
    'query, of all': { query: 'example.com' },
    email_address_query: { email_address_query: 'dora.12' },
    phone_number_query: { phone_number_query: '00012' },
    username_query: { username_query: 'ada12a' },
    name_query: { name_query: 'okafor ab' },
    banned: { banned: true },
    'not banned': { banned: false },
    last_active_at_before: { last_active_at_before: Date.now() },
    last_active_at_after: { last_active_at_after: Date.now() - 3_600_000 },
    last_active_at_since: { last_active_at_since: Date.now() - 3_600_000 },
    created_at_before: { created_at_before: Date.now() - 86_400_000 },
    created_at_after: { created_at_after: Date.now() - 3_600_000 },
    last_sign_in_at_before: { last_sign_in_at_before: Date.now() },
    last_sign_in_at_after: { last_sign_in_at_after: Date.now() - 3_600_000 },
  }
  for (const order of orders.flatMap((name) => [name, `-${name}`]))
    await check(`users by ${order}`, () => listUserIds(scope, {}, { ...page, orderBy: order }), true)
  for (const [name, filter] of Object.entries(userFilters)) {
    await check(`users, ${name}`, () => listUserIds(scope, filter, { ...page, orderBy: '-created_at' }), true)
    await check(`count of users, ${name}`, () => countUsers(scope, filter), name === 'none')
  }
  await check(
    'users after one',
    () => listUserIds(scope, {}, { ...page, orderBy: '-created_at', startingAfter: 'user_00000700' }),
    true,
  )
  for (const order of ['name', 'created_at', 'members_count'].flatMap((name) => [name, `-${name}`]))
    await check(`organizations by ${order}`, () => listOrganizations(scope, {}, { ...page, orderBy: order }), true)
  for (const filter of [
    { query: 'quinn 12' },
    { query: 'org-' },
    { user_id: ['user_00000007'] },
    { organization_id: ['org_00000007'] },
  ])
    await check(
      `organizations ${JSON.stringify(filter)}`,
      () => listOrganizations(scope, filter, { ...page, orderBy: '-created_at' }),
      true,
    )
  for (const order of ['created_at', 'phone_number', 'email_address', 'first_name', 'last_name', 'username'].flatMap(
    (name) => [name, `-${name}`],
  )) {
    await check(
      `members by ${order}`,
      () => listMemberships(scope, { organization }, { ...page, orderBy: order }),
      true,
    )
    await check(
      `memberships of one user by ${order}`,
      () => listMemberships(scope, { userId: 'user_00000007' }, { ...page, orderBy: order }),
      true,
    )
  }
  const { rows: roles } = await query('select id from roles where key = $1', ['org:admin'])
  const memberFilters = {
    roleIds: roles.map((row: { id: string }) => row.id),
    createdBefore: Date.now() - 86_400_000,
    createdAfter: Date.now() - 3_600_000,
  }
  for (const [name, value] of Object.entries(memberFilters))
    await check(
      `members, ${name}`,
      () => listMemberships(scope, { organization, [name]: value }, { ...page, orderBy: '-created_at' }),
      true,
    )
  for (const [name, user] of Object.entries(userFilters).slice(1))
    await check(
      `members, ${name}`,
      () => listMemberships(scope, { organization, user }, { ...page, orderBy: '-created_at' }),
      true,
    )
  await pool.end()
  console.log(isGood ? `every list reads at most ${enough} rows for a page` : 'some lists read too much')
  return isGood
}

function rowsRead(plan: Plan): number {
  const own =
    (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) *
    plan['Actual Loops']
  return Math.max(own, ...(plan.Plans ?? []).map(rowsRead))
}

function ways(plan: Plan): string[] {
  const index =
    plan['Index Name'] ??
    (plan['Node Type'] === 'Seq Scan' ? `whole ${plan['Relation Name']}` : plan['Node Type'] === 'Sort' ? 'sort' : null)
  return [...(index ? [index] : []), ...(plan.Plans ?? []).flatMap(ways)]
}
