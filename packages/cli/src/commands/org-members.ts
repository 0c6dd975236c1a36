import type { Command } from 'commander'
import type { Api } from '../api/client.ts'
import { findOrganization, findUser, organizationPath, userReference } from '../api/find.ts'
import { type InstanceOptions, instanceApi } from '../api/instance-api.ts'
import { everyEntry } from '../api/pages.ts'
import { wholeNumber } from '../arguments.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { day, printable, type ShowOptions, show, showList } from '../show.ts'

type Options = InstanceOptions & ShowOptions
type MemberOptions = Options & { add?: string; remove?: string; role?: string }
type InviteOptions = Options & { role: string; inviter?: string; redirectUrl?: string; expiresInDays?: number }
type Membership = {
  readonly role: string
  readonly created_at: number
  readonly public_user_data?: {
    user_id: string
    identifier: string | null
    first_name: string | null
    last_name: string | null
  }
}
type Invitation = { readonly id: string; readonly email_address: string; readonly role: string; readonly url?: string }

const defaultRole = 'org:member'

export function addOrganizationMemberCommands(ofOne: (name: string) => Command, io: Io): void {
  ofOne('members')
    .description('List who is in it; or take somebody in, change their role, or put them out.')
    .option('--add <user>', `take in: ${userReference}`)
    .option('--remove <user>', 'put out')
    .option('--role <role>', `role of whom --add names (default: ${defaultRole}); somebody who is in gets it`)
    .action((reference: string, options: MemberOptions) => members(reference, options, io))
  ofOne('invite')
    .description('Invite somebody by email.')
    .argument('<email>', 'email address')
    .option('--role <role>', 'role that they will have', defaultRole)
    .option('--inviter <user>', 'who invites them')
    .option('--redirect-url <url>', "your page that takes the invitation; without one the server's own")
    .option('--expires-in-days <number>', 'how long it is good', wholeNumber)
    .action((reference: string, email: string, options: InviteOptions) => invite(reference, email, options, io))
}

async function members(reference: string, options: MemberOptions, io: Io): Promise<void> {
  if (options.add && options.remove)
    throw new CliError('Give either --add or --remove.', { exitCode: exitCodes.unusable })
  const api = await instanceApi(options, io)
  const path = `${organizationPath((await findOrganization(api, reference)).id)}/memberships`
  if (options.add) {
    const membership = await takeIn(api, path, { user: options.add, role: options.role })
    return show(io, options, membership, describe(membership).join('  '))
  }
  if (options.remove) {
    const { id } = await findUser(api, options.remove)
    return show(io, options, await api.request('DELETE', `${path}/${id}`), `${id} is no longer in it`)
  }
  const found: Membership[] = []
  for await (const membership of everyEntry<Membership>(api, `${path}?order_by=created_at`)) found.push(membership)
  showList(io, options, { answer: found, rows: found.map(describe), none: 'Nobody.' })
}

async function takeIn(api: Api, path: string, { user, role }: { user: string; role?: string | undefined }) {
  const { id } = await findUser(api, user)
  try {
    return await api.request<Membership>('POST', path, { body: { user_id: id, role: role ?? defaultRole } })
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'already_a_member_in_organization' || !role) throw error
    return api.request<Membership>('PATCH', `${path}/${id}`, { body: { role } })
  }
}

async function invite(reference: string, email: string, options: InviteOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { id } = await findOrganization(api, reference)
  const invitation = await api.request<Invitation>('POST', `${organizationPath(id)}/invitations`, {
    body: {
      email_address: email,
      role: options.role,
      ...(options.inviter ? { inviter_user_id: (await findUser(api, options.inviter)).id } : {}),
      ...(options.redirectUrl ? { redirect_url: options.redirectUrl } : {}),
      ...(options.expiresInDays ? { expires_in_days: options.expiresInDays } : {}),
    },
  })
  show(
    io,
    options,
    invitation,
    [invitation.id, invitation.email_address, invitation.role, invitation.url].filter(Boolean).join('  '),
  )
}

function describe({ role, created_at, public_user_data: user }: Membership): string[] {
  const name = [user?.first_name, user?.last_name].filter(Boolean).join(' ')
  return [user?.user_id ?? '', printable(user?.identifier ?? ''), printable(name), role, day(created_at)]
}
