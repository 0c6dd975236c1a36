import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Api } from '../api/client.ts'
import { findOrganization, findUser, type User, userReference } from '../api/find.ts'
import { type InstanceOptions, instanceApi, instanceOf, withInstanceOptions } from '../api/instance-api.ts'
import { seconds } from '../arguments.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

export type SessionTokenOptions = InstanceOptions & {
  user?: string
  createUser?: string | true
  session?: string
  template?: string
  organization?: string
  expiresIn?: number
  refresh?: boolean
  production?: boolean
  json?: boolean
}

export function withSessionTokenOptions(command: Command): Command {
  return withInstanceOptions(command)
    .option('-u, --user <user>', `for whom: ${userReference}`)
    .option('--create-user [email]', 'for somebody new, or who has this email address')
    .option('--session <id>', 'of a session that is there')
    .option('--template <name>', 'made by this JWT template')
    .option('--organization <id>', 'with this one active: id or slug')
    .option('--expires-in <time>', 'how long it is good: 90s, 30m, 6h (default: as the instance says)', seconds)
    .option('--refresh', 'print a fresh one before each runs out, until stopped')
    .option('--production', 'on a production instance too: only of a session that is there')
    .option('--json', 'one line of JSON for each token')
}

type Session = { readonly id: string; readonly user_id: string }

/** Prints a session token, for calling an application as somebody: `curl -H "Authorization: Bearer $(keyward token …)"`. */
export async function printSessionToken(options: SessionTokenOptions, io: Io): Promise<void> {
  if ([options.user, options.createUser, options.session].filter(Boolean).length !== 1)
    throw new CliError('Say for whom: --user, --create-user or --session.', { exitCode: exitCodes.unusable })
  const api = await instanceApi(options, io)
  const isProduction = (await instanceOf(api)).environment_type === 'production'
  if (isProduction) refuseProduction(options)
  const session = await sessionFor(api, options, isProduction)
  if (!options.json) io.err(`${session.user_id}, ${session.id}`)
  for (;;) {
    const token = await mint(api, session, options)
    const { iat, exp } = lifetimeOf(token)
    io.out(
      options.json
        ? JSON.stringify({ token, session_id: session.id, user_id: session.user_id, expires_at: exp * 1_000 })
        : token,
    )
    if (!options.refresh) return
    // What is left is for whoever took it a moment ago.
    await pause((exp - iat) * 800)
  }
}

function refuseProduction({ production, createUser }: SessionTokenOptions): void {
  if (production && !createUser) return
  throw new CliError(
    createUser
      ? 'That is a production instance: people are not made there for trying things. Give --user.'
      : 'That is a production instance: its tokens open real accounts. Give --production if you mean it.',
    { exitCode: exitCodes.unusable, code: 'production_instance' },
  )
}

async function sessionFor(api: Api, options: SessionTokenOptions, isProduction: boolean): Promise<Session> {
  if (options.session) return api.request('GET', `/sessions/${encodeURIComponent(options.session)}`)
  const user = options.createUser ? await newUser(api, options.createUser) : await findUser(api, options.user!)
  if (isProduction) return presentSession(api, user)
  const organization = options.organization ? await findOrganization(api, options.organization) : null
  return api.request('POST', '/sessions', {
    body: { user_id: user.id, ...(organization ? { active_organization_id: organization.id } : {}) },
  })
}

/** In production nobody is signed in by somebody else: there has to be a session of their own. */
async function presentSession(api: Api, user: User): Promise<Session> {
  const [session] = await api.request<Session[]>('GET', `/sessions?user_id=${user.id}&status=active&limit=1`)
  if (session) return session
  throw new CliError(`${user.id} is not signed in anywhere.`, { code: 'session_not_found' })
}

async function newUser(api: Api, address: string | true): Promise<User> {
  // example.com belongs to nobody (RFC 2606), and +clerk_test sends no mail.
  const email = address === true ? `token-${randomBytes(4).toString('hex')}+clerk_test@example.com` : address
  try {
    return await api.request<User>('POST', '/users', {
      body: {
        email_address: [email],
        skip_password_requirement: true,
        skip_legal_checks: true,
        skip_user_requirement: true,
      },
    })
  } catch (error) {
    if (error instanceof CliError && error.code === 'form_identifier_exists') return findUser(api, email)
    throw error
  }
}

async function mint(api: Api, session: Session, { template, expiresIn }: SessionTokenOptions): Promise<string> {
  const path = `/sessions/${encodeURIComponent(session.id)}/tokens${template ? `/${encodeURIComponent(template)}` : ''}`
  const body = expiresIn === undefined ? {} : { expires_in_seconds: expiresIn }
  return (await api.request<{ jwt: string }>('POST', path, { body })).jwt
}

/** Unix seconds by the server's clock, which may be another than ours. */
function lifetimeOf(token: string): { iat: number; exp: number } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iat: number; exp: number }
}
