import { somebody } from '../crowd.ts'
import { median } from '../ratio.ts'
import { type Crowded, crowded } from './crowded.ts'
import { bodyOf } from './service.ts'

const rowsOfFew = 1_000
const rowsOfMany = Number(process.env.KEYWARD_BENCH_ROWS ?? 1_000_000)
const rounds = 120

/** Each finds as many in both sizes, a page of them or the same one person: what differs is what lies around. */
const users = {
  'the newest': '',
  'a page further on': 'offset=300',
  'by first name': 'order_by=first_name',
  'by email address': 'order_by=-email_address',
  'by last activity': 'order_by=-last_active_at',
  'banned ones': 'banned=true',
  'search: one whole address': `query=${somebody.emailAddress}`,
  'search: a part of an address': `query=${somebody.emailAddress.slice(0, 13)}`,
  'search: a full name': `query=${somebody.firstName} ${somebody.lastName}`,
  'search: what everybody has': 'query=example.com',
  email_address_query: `email_address_query=${somebody.emailAddress.slice(3, 14)}`,
  name_query: `name_query=${somebody.lastName}`,
  username_query: `username_query=${somebody.username}`,
  'one address exactly': `email_address=${somebody.emailAddress}`,
}
const organizations = {
  'the newest': '',
  'by name': 'order_by=name',
  'by members': 'order_by=-members_count',
  'search: a name': `query=${somebody.organizationName}`,
}
const members = {
  'the newest': '',
  'by email address': 'order_by=email_address',
  'by last name': 'order_by=last_name',
  administrators: 'role=org:admin',
  'search: a full name': `query=${somebody.firstName} ${somebody.lastName}`,
  'search: one whole address': `query=${somebody.emailAddress}`,
  email_address_query: `email_address_query=${somebody.emailAddress.slice(3, 14)}`,
}
const invitations = {
  'the newest': '',
  'by email address': 'order_by=email_address',
  'by expiry': 'order_by=-expires_at',
  'search: one whole address': `query=${somebody.invitedAddress}`,
}
/** Of one organization, counted by status and subject: a page with its count of what is filtered. Told, not bound. */
const counted = {
  'invitations of one organization': '/organizations/{}/invitations?status=accepted',
  'invitations of one organization, search: one whole address': `/organizations/{}/invitations?query=${somebody.invitedAddress}`,
  'API keys of one organization': '/api_keys?subject={}',
  'API keys of one organization, search: a name': `/api_keys?subject={}&query=${somebody.apiKeyName}`,
}
/** Found by a few of few and by thousands of many, too rare to meet on the way and too frequent to gather: told, not bound. */
const inBetween = { 'search: one surname in twenty': 'query=tanaka', 'search: one person in 400': 'query=Bea Brook' }

/** Pages and searches with a thousand rows and with a million, in turns: how many times as long the median of the latter takes. */
export async function scale() {
  const [few, many] = await Promise.all([crowded(rowsOfFew), crowded(rowsOfMany)])
  try {
    const cases = [
      ...Object.entries(users).map(([name, query]) => [`users, ${name}`, `/users?${query}`] as const),
      ['users/count', '/users/count'] as const,
      ...Object.entries(organizations).map(
        ([name, query]) => [`organizations, ${name}`, `/organizations?${query}`] as const,
      ),
      ...Object.entries(members).map(
        ([name, query]) => [`members, ${name}`, `/organizations/{}/memberships?${query}`] as const,
      ),
      ['members of all organizations, the newest', '/organization_memberships'] as const,
      ...Object.entries(invitations).map(([name, query]) => [`invitations, ${name}`, `/invitations?${query}`] as const),
    ]
    const rows = []
    for (const [name, path] of cases) rows.push(await growth(name, path, [few, many]))
    for (const [name, query] of Object.entries(inBetween))
      rows.push({ ...(await growth(`users, ${name}`, `/users?${query}`, [few, many])), aim: undefined })
    for (const [name, path] of Object.entries(counted))
      rows.push({ ...(await growth(name, path, [few, many])), aim: undefined })
    return rows
  } finally {
    await Promise.all([few.service.end(), many.service.end()])
  }
}

async function growth(name: string, path: string, [few, many]: readonly [Crowded, Crowded]) {
  const times: [number[], number[]] = [[], []]
  for (let round = -20; round < rounds; round++)
    for (const [index, at] of [few, many].entries()) {
      const took = await timed(at, path)
      if (round >= 0) times[index]!.push(took)
    }
  const [short, long] = [median(times[0]), median(times[1])]
  return {
    name: `${name}: p50 with ${rowsOfMany.toLocaleString('en')} rows against ${rowsOfFew.toLocaleString('en')}`,
    aim: 1.3,
    ratio: long / short,
    ours: 1000 / long,
    theirs: 1000 / short,
  }
}

async function timed({ service, organizationId }: Crowded, path: string): Promise<number> {
  const start = performance.now()
  const headers = { authorization: `Bearer ${service.secretKey}` }
  await bodyOf(await fetch(`${service.url}/v1${encodeURI(path).replace('%7B%7D', organizationId)}`, { headers }))
  return performance.now() - start
}
