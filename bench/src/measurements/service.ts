import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import pg from 'pg'
import { type Keyward, startKeyward, temporaryFolder } from '../../../compat/src/browser/processes.ts'

/** A Keyward that runs for measurements, and a pool on its database for the peers. */
export type Service = Keyward & { readonly folder: string; readonly pool: pg.Pool; end(): Promise<void> }

export async function startService(): Promise<Service> {
  const folder = temporaryFolder()
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' }, folder.path)
  const pool = new pg.Pool({ ...databaseOf(folder.path), max: 16 })
  return {
    ...keyward,
    folder: folder.path,
    pool,
    end: async () => {
      await pool.end()
      await keyward.stop()
      folder.remove()
    },
  }
}

/** The embedded database of a data folder, by its socket. */
export function databaseOf(folder: string) {
  const socket = execFileSync('find', [folder, '-name', '.s.PGSQL.5432'], { encoding: 'utf8' }).trim()
  return { host: dirname(socket), port: 5432, user: 'keyward', database: 'postgres' }
}

/** What was answered; a refusal is quick and must not count. */
export async function bodyOf(response: Response): Promise<string> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return text
}

/** The instance that a fresh start makes. */
export async function instanceOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query('select distinct instance_id from users')
  return rows[0].instance_id
}

export const password = 'correct horse battery staple'

/** Somebody who has signed up, with the browser's cookie. */
export async function signUp(url: string, email = 'bench+clerk_test@example.com') {
  let cookie = ''
  const post = async (path: string, form: Record<string, string>) => {
    const response = await fetch(`${url}/v1/client/sign_ups${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(form),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return (
      (await response.json()) as { response: { id: string; created_session_id: string; created_user_id: string } }
    ).response
  }
  const { id } = await post('', { email_address: email, password })
  await post(`/${id}/prepare_verification`, { strategy: 'email_code' })
  const done = await post(`/${id}/attempt_verification`, { strategy: 'email_code', code: '424242' })
  return { sessionId: done.created_session_id, userId: done.created_user_id, cookie, email }
}
