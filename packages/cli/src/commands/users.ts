import type { Command } from 'commander'
import { agree } from '../agree.ts'
import type { Api } from '../api/client.ts'
import { findUser, type User, userPath, userReference } from '../api/find.ts'
import { type InstanceOptions, instanceApi, instanceCommand } from '../api/instance-api.ts'
import { newPassword, passwordFrom, wholeNumber } from '../arguments.ts'
import type { Io } from '../io.ts'
import { day, fields, moment, type ShowOptions, show, showList } from '../show.ts'
import { addImpersonateCommand } from './impersonate.ts'
import { identifierOf, nameOf } from './user-names.ts'
import { type ProfileOptions, profileOf, withProfileOptions } from './user-profile.ts'

type Options = InstanceOptions & ShowOptions
type ListOptions = Options & { query?: string; banned?: boolean; limit: number; offset: number; orderBy: string }
type CreateOptions = Options &
  ProfileOptions & { email?: string[]; phone?: string[]; password?: string; skipPasswordChecks?: boolean }
type PasswordOptions = Options & { remove?: boolean; signOut?: boolean; skipPasswordChecks?: boolean }

export function addUsersCommands(program: Command, io: Io): void {
  const users = program.command('users').description('The people of an instance.')
  const command = (name: string) => instanceCommand(users, name)
  const ofOne = (name: string) => command(name).argument('<user>', userReference)

  command('list')
    .description('List people, the newest first.')
    .option('-q, --query <text>', 'only those whose name, addresses or id hold this')
    .option('--banned', 'only banned ones')
    .option('--limit <number>', 'how many, at most 500', wholeNumber, 20)
    .option('--offset <number>', 'how many to leave out first', wholeNumber, 0)
    .option('--order-by <column>', 'e.g. last_sign_in_at, with - in front for the last first', '-created_at')
    .action((options: ListOptions) => listUsers(options, io))
  ofOne('get')
    .description('Show somebody.')
    .action(async (reference: string, options: Options) => {
      const user = await findUser(await instanceApi(options, io), reference)
      show(io, options, user, inFull(user))
    })
  withProfileOptions(command('create'))
    .description('Make a user.')
    .option('--email <address...>', 'email addresses, the first is the primary one')
    .option('--phone <number...>', 'phone numbers, +1…')
    .option('--password <password>', '- reads it from standard input')
    .option('--skip-password-checks', 'take a password that is short or known from leaks')
    .action((options: CreateOptions) => createUser(options, io))
  withProfileOptions(ofOne('update'))
    .description('Change what is said of somebody; metadata is merged, null removes a key of it.')
    .action((reference: string, options: Options & ProfileOptions) => updateUser(reference, options, io))
  ofOne('delete')
    .description('Delete somebody for good, with sessions and memberships.')
    .option('-y, --yes', 'do not ask')
    .action((reference: string, options: Options & { yes?: boolean }) => deleteUser(reference, options, io))
  for (const [name, description, done] of changes)
    ofOne(name)
      .description(description)
      .action(async (reference: string, options: Options) => {
        const api = await instanceApi(options, io)
        const { id } = await findUser(api, reference)
        const user = await api.request<User>('POST', `${userPath(id)}/${name}`)
        show(io, options, user, `${id} ${done}`)
      })
  addImpersonateCommand(users, io)
  ofOne('password')
    .description('Set the password of somebody, or take it away.')
    .argument('[password]', '- reads it from standard input; without one a new one is made and shown')
    .option('--remove', 'take it away')
    .option('--sign-out', 'end the sessions of this user')
    .option('--skip-password-checks', 'take a password that is short or known from leaks')
    .action((reference: string, password: string | undefined, options: PasswordOptions) =>
      setPassword(reference, { ...options, password }, io),
    )
}

const changes = [
  ['ban', 'Ban somebody: all sessions end, none begins.', 'is banned'],
  ['unban', 'Let somebody sign in again.', 'is no longer banned'],
  ['lock', 'Lock an account, in every browser.', 'is locked'],
  ['unlock', 'Open a locked account.', 'is no longer locked'],
] as const

async function listUsers(options: ListOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const query = new URLSearchParams({
    limit: String(options.limit),
    offset: String(options.offset),
    order_by: options.orderBy,
    ...(options.query ? { query: options.query } : {}),
    ...(options.banned ? { banned: 'true' } : {}),
  })
  const users = await api.request<User[]>('GET', `/users?${query}`)
  showList(io, options, { answer: users, rows: users.map(inShort), none: 'Nobody.' })
  if (users.length === options.limit) io.err(`There may be more: --offset ${options.offset + options.limit}`)
}

async function createUser(options: CreateOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const user = await api.request<User>('POST', '/users', {
    body: {
      ...profileOf(options),
      ...(options.email ? { email_address: options.email } : {}),
      ...(options.phone ? { phone_number: options.phone } : {}),
      // People who are made by hand may have another way in.
      ...(options.password === undefined
        ? { skip_password_requirement: true }
        : { password: await passwordFrom(options.password, io) }),
      ...(options.skipPasswordChecks ? { skip_password_checks: true } : {}),
    },
  })
  show(io, options, user, inFull(user))
}

async function updateUser(reference: string, options: Options & ProfileOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { public_metadata, private_metadata, ...rest } = profileOf(options)
  let user = await findUser(api, reference)
  if (Object.keys(rest).length > 0) user = await api.request<User>('PATCH', userPath(user.id), { body: rest })
  if (public_metadata || private_metadata)
    user = await api.request<User>('PATCH', `${userPath(user.id)}/metadata`, {
      body: { ...(public_metadata ? { public_metadata } : {}), ...(private_metadata ? { private_metadata } : {}) },
    })
  show(io, options, user, inFull(user))
}

async function deleteUser(reference: string, options: Options & { yes?: boolean }, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const user = await findUser(api, reference)
  await agree(io, `Delete ${user.id} (${nameOf(user) ?? identifierOf(user)}) for good?`, options)
  show(io, options, await api.request('DELETE', userPath(user.id)), `${user.id} is deleted`)
}

async function setPassword(
  reference: string,
  options: PasswordOptions & { password: string | undefined },
  io: Io,
): Promise<void> {
  const api = await instanceApi(options, io)
  const { id } = await findUser(api, reference)
  const rest = options.signOut ? { sign_out_of_other_sessions: true } : {}
  if (options.remove) {
    const user = await api.request('POST', `${userPath(id)}/remove_password`, { body: rest })
    return show(io, options, user, `${id} has no password any more`)
  }
  const password = options.password === undefined ? newPassword() : await passwordFrom(options.password, io)
  const skip = options.skipPasswordChecks ? { skip_password_checks: true } : {}
  const user = await change(api, id, { password, ...skip, ...rest })
  if (options.password !== undefined) return show(io, options, user, `${id} has a new password`)
  show(io, options, { ...user, password }, password)
}

const change = (api: Api, id: string, body: object) => api.request<User>('PATCH', userPath(id), { body })

function inShort(user: User): (string | null)[] {
  return [user.id, identifierOf(user), nameOf(user), stateOf(user), day(user.created_at)]
}

function inFull(user: User): string {
  return fields({
    id: user.id,
    name: nameOf(user),
    username: user.username,
    email: user.email_addresses.map(({ email_address }) => email_address).join(', '),
    phone: user.phone_numbers.map(({ phone_number }) => phone_number).join(', '),
    'external id': user.external_id,
    password: user.password_enabled ? 'yes' : 'no',
    'two factors': user.two_factor_enabled ? 'yes' : null,
    state: stateOf(user),
    'public metadata': Object.keys(user.public_metadata).length > 0 ? JSON.stringify(user.public_metadata) : null,
    'last sign-in': moment(user.last_sign_in_at),
    created: moment(user.created_at),
  })
}

const stateOf = ({ banned, locked }: User) => (banned ? 'banned' : locked ? 'locked' : null)
