import { createHash } from 'node:crypto'
import type pg from 'pg'

export type Crowd = { readonly organizationId: string; readonly instanceId: string; readonly count: number }

const tables = [
  'users',
  'email_addresses',
  'phone_numbers',
  'organizations',
  'organization_memberships',
  'invitations',
  'organization_invitations',
  'api_keys',
]

/**
 * `count` users, each with an address, every tenth with a number, `count` organizations, and everybody in one organization,
 * which has invited as many again and has as many API keys; as many were invited to the application. All have accepted: an open
 * invitation is shown with its link, which the server would have to encrypt for each.
 * By SQL, with the indexes made afterwards: through the door a million people would take a day of hashing.
 */
export async function insertCrowd(pool: pg.Pool, crowd: Crowd): Promise<void> {
  const client = await pool.connect()
  const run = (text: string, values: unknown[] = []) => client.query(text, values)
  try {
    await run(`set statement_timeout = 0; set synchronous_commit = off; set maintenance_work_mem = '256MB'`)
    const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
      `select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = any($1) and indexname not like '%pk'`,
      [tables],
    )
    for (const { indexname } of indexes) await run(`drop index "${indexname}"`)
    for (const text of statements)
      await run(`with parameters as (${parameters}) ${text}`, Object.values(inOrder(crowd)))
    for (const { indexdef } of indexes) await run(indexdef)
    await run('vacuum analyze')
    await run('checkpoint')
  } finally {
    client.release(true)
  }
}

const md5 = (text: string, length: number) => createHash('md5').update(text).digest('hex').slice(0, length)

/** One of the crowd, whatever its size from 507 on, as the statements below make them. */
export const somebody = {
  firstName: 'Gus',
  lastName: `Frost ${md5('family506', 6)}`,
  emailAddress: `gus.${md5('mail506', 8)}506@example.com`,
  username: `gus${md5('name506', 6)}506`,
  /** Of somebody else, who is invited. */
  invitedAddress: `guest.${md5('guest506', 8)}506@example.com`,
  apiKeyName: `deploy ${md5('key506', 8)} 506`,
  organizationName: md5('org506', 7),
}

const inOrder = ({ instanceId, organizationId, count }: Crowd) => ({ instanceId, organizationId, count })

const parameters = `select $1::text as instance_id, $2::text as organization_id, $3::int as total`

const spelled = (n: string) => `lpad((${n})::text, 8, '0')`
const first = `(array['Ada','Bea','Carl','Dora','Emil','Fay','Gus','Hanna','Ivo','Jane','Kim','Leo','Mia','Noah','Olga','Paul','Rita','Sam','Tess','Uwe'])[1 + n % 20]`
const last = `(array['Adler','Brook','Curie','Diaz','Evans','Frost','Garcia','Huber','Ito','Jones','Klein','Lopez','Meyer','Novak','Okafor','Patel','Quinn','Rossi','Sato','Tanaka'])[1 + n / 20 % 20] || ' ' || left(md5('family' || n), 6)`
const nickname = `lower(${first}) || left(md5('name' || n), 6) || n`
const invited = `'guest.' || left(md5('guest' || n), 8) || n || '@example.com'`
const people = 'from parameters, generate_series(1, total) n'

const statements = [
  `insert into users (instance_id, id, first_name, last_name, username, username_key, primary_email_address_id,
     primary_phone_number_id, is_banned, external_id, last_sign_in_at, last_active_at, created_at, updated_at)
   select instance_id, 'user_' || ${spelled('n')}, ${first}, ${last}, ${nickname},
     ${nickname}, 'idn_' || ${spelled('n')}, case when n % 10 = 0 then 'idp_' || ${spelled('n')} end,
     n % 97 = 0, 'ext_' || n, case when n % 3 > 0 then now() - n * interval '7 seconds' end,
     case when n % 3 > 0 then now() - n * interval '5 seconds' end, now() - n * interval '11 seconds', now() - n * interval '3 seconds'
   ${people}`,
  `insert into email_addresses (instance_id, id, user_id, email_address, family, verified_by, verified_at, updated_at)
   select instance_id, 'idn_' || ${spelled('n')}, 'user_' || ${spelled('n')}, address, address, 'admin', now(), now()
   ${people}, lateral (select lower(${first}) || '.' || left(md5('mail' || n), 8) || n || '@example.com' as address) a`,
  `insert into phone_numbers (instance_id, id, user_id, phone_number, verified_by, verified_at, updated_at)
   select instance_id, 'idp_' || ${spelled('n')}, 'user_' || ${spelled('n')}, '+1415' || ${spelled('n')}, 'admin', now(), now()
   ${people} where n % 10 = 0`,
  `insert into organizations (instance_id, id, name, slug, members_count, max_allowed_memberships, admin_delete_enabled, created_at, updated_at)
   select instance_id, 'org_' || ${spelled('n')}, ${last} || ' ' || left(md5('org' || n), 7), 'org-' || left(md5('org' || n), 7) || '-' || n, 0, 0, true,
     now() - n * interval '11 seconds', now()
   ${people}`,
  `insert into organization_memberships (instance_id, id, organization_id, user_id, role_id, created_at, updated_at)
   select instance_id, 'orgmem_' || ${spelled('n')}, organization_id, 'user_' || ${spelled('n')},
     (select id from roles r where r.instance_id = parameters.instance_id and key = 'org:member'), now() - n * interval '11 seconds', now()
   ${people}`,
  `insert into invitations (instance_id, id, email_address, hash, encrypted_ticket, status, expire_at, created_at, updated_at)
   select instance_id, 'inv_' || ${spelled('n')}, ${invited}, md5('inv' || n), '', 'accepted',
     now() + interval '30 days' - n * interval '1 second', now() - n * interval '11 seconds', now()
   ${people}`,
  `insert into organization_invitations (instance_id, id, organization_id, email_address, role_id, hash, encrypted_ticket, status, expire_at, created_at, updated_at)
   select instance_id, 'orginv_' || ${spelled('n')}, organization_id, ${invited},
     (select id from roles r where r.instance_id = parameters.instance_id and key = 'org:member'), md5('orginv' || n), '', 'accepted',
     now() + interval '30 days', now() - n * interval '11 seconds', now()
   ${people}`,
  `insert into api_keys (instance_id, id, subject, type, name, scopes, hash, created_at, updated_at)
   select instance_id, 'ak_' || ${spelled('n')}, organization_id, 'api_key', 'deploy ' || left(md5('key' || n), 8) || ' ' || n, '[]', md5('key' || n),
     now() - n * interval '11 seconds', now()
   ${people}`,
  `update organizations o set members_count = members_count + total from parameters p
   where o.instance_id = p.instance_id and o.id = p.organization_id`,
  `insert into counters (instance_id, name, shard, value)
   select instance_id, name, -1, total from parameters, unnest(array[
     'users', 'organizations', 'organization_memberships', 'invitations', 'organization_invitations']) name`,
]
