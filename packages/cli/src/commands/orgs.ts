import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { findOrganization, findUser, type Organization, organizationPath, userReference } from '../api/find.ts'
import { type InstanceOptions, instanceApi, instanceCommand } from '../api/instance-api.ts'
import { jsonObject, wholeNumber } from '../arguments.ts'
import type { Io } from '../io.ts'
import { day, fields, moment, printable, type ShowOptions, show, showList } from '../show.ts'
import { addOrganizationMemberCommands } from './org-members.ts'

type Options = InstanceOptions & ShowOptions
type ListOptions = Options & { query?: string; limit: number; offset: number }
type Settings = {
  slug?: string
  maxMembers?: number
  publicMetadata?: Record<string, unknown>
  privateMetadata?: Record<string, unknown>
}
type CreateOptions = Options & Settings & { createdBy?: string }
type UpdateOptions = Options & Settings & { name?: string }

export function addOrgsCommands(program: Command, io: Io): void {
  const orgs = program.command('orgs').description('The organizations of an instance, and who is in them.')
  const command = (name: string) => instanceCommand(orgs, name)
  const ofOne = (name: string) => command(name).argument('<organization>', 'id or slug')

  command('list')
    .description('List organizations, the newest first.')
    .option('-q, --query <text>', 'only those whose name, slug or id hold this')
    .option('--limit <number>', 'how many, at most 500', wholeNumber, 20)
    .option('--offset <number>', 'how many to leave out first', wholeNumber, 0)
    .action((options: ListOptions) => listOrganizations(options, io))
  ofOne('get')
    .description('Show one.')
    .action(async (reference: string, options: Options) => {
      const organization = await findOrganization(await instanceApi(options, io), reference)
      show(io, options, organization, inFull(organization))
    })
  withSettings(command('create').argument('<name>', 'its name'))
    .description('Make an organization.')
    .option('--created-by <user>', `who becomes its admin: ${userReference}`)
    .action((name: string, options: CreateOptions) => createOrganization(name, options, io))
  withSettings(ofOne('update'))
    .description('Change one; metadata is merged, null removes a key of it.')
    .option('--name <name>', 'its name')
    .action((reference: string, options: UpdateOptions) => updateOrganization(reference, options, io))
  ofOne('delete')
    .description('Delete one for good, with its memberships.')
    .option('-y, --yes', 'do not ask')
    .action(async (reference: string, options: Options & { yes?: boolean }) => {
      const api = await instanceApi(options, io)
      const { id, name } = await findOrganization(api, reference)
      await agree(io, `Delete ${id} (${printable(name)}) for good?`, options)
      show(io, options, await api.request('DELETE', organizationPath(id)), `${id} is deleted`)
    })
  addOrganizationMemberCommands(ofOne, io)
}

function withSettings(command: Command): Command {
  return command
    .option('--slug <slug>', 'its name in addresses')
    .option('--max-members <number>', 'how many may be in it, 0 for no limit', wholeNumber)
    .option('--public-metadata <json>', 'what its members may read, a JSON object', jsonObject)
    .option('--private-metadata <json>', 'what your servers alone may read, a JSON object', jsonObject)
}

async function listOrganizations(options: ListOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const query = new URLSearchParams({
    limit: String(options.limit),
    offset: String(options.offset),
    include_members_count: 'true',
    ...(options.query ? { query: options.query } : {}),
  })
  const { data, total_count: total } = await api.request<{ data: Organization[]; total_count: number }>(
    'GET',
    `/organizations?${query}`,
  )
  showList(io, options, { answer: { data, total_count: total }, rows: data.map(inShort), none: 'None yet.' })
  if (!options.json && total > options.offset + data.length)
    io.err(`${total} in all: --offset ${options.offset + options.limit}`)
}

async function createOrganization(name: string, options: CreateOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const creator = options.createdBy ? { created_by: (await findUser(api, options.createdBy)).id } : {}
  const { metadata, rest } = settingsOf(options)
  const organization = await api.request<Organization>('POST', '/organizations', {
    body: { name, ...rest, ...metadata, ...creator },
  })
  show(io, options, organization, inFull(organization))
}

async function updateOrganization(reference: string, options: UpdateOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const { metadata, rest } = settingsOf(options)
  const changes = { ...rest, ...(options.name ? { name: options.name } : {}) }
  let organization = await findOrganization(api, reference)
  const path = organizationPath(organization.id)
  if (Object.keys(changes).length > 0) organization = await api.request('PATCH', path, { body: changes })
  if (Object.keys(metadata).length > 0)
    organization = await api.request('PATCH', `${path}/metadata`, { body: metadata })
  show(io, options, organization, inFull(organization))
}

function settingsOf({ slug, maxMembers, publicMetadata, privateMetadata }: Settings) {
  return {
    rest: {
      ...(slug ? { slug } : {}),
      ...(maxMembers === undefined ? {} : { max_allowed_memberships: maxMembers }),
    },
    metadata: {
      ...(publicMetadata ? { public_metadata: publicMetadata } : {}),
      ...(privateMetadata ? { private_metadata: privateMetadata } : {}),
    },
  }
}

function inShort({ id, name, slug, members_count, created_at }: Organization) {
  return [id, printable(name), slug, `${members_count ?? 0} members`, day(created_at)]
}

function inFull(organization: Organization): string {
  const { max_allowed_memberships: limit, public_metadata: metadata } = organization
  return fields({
    id: organization.id,
    name: printable(organization.name),
    slug: organization.slug,
    members: organization.members_count,
    'at most': limit === 0 ? null : limit,
    'created by': organization.created_by,
    'public metadata': Object.keys(metadata).length > 0 ? JSON.stringify(metadata) : null,
    created: moment(organization.created_at),
  })
}
