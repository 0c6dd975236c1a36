import type { Command } from 'commander'
import { type Api, apiFrom } from '../api/client.ts'
import { type InstanceOptions, requireOwn, withInstanceOptions } from '../api/instance-api.ts'
import { chosenInstance, listApplications } from '../api/platform.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn } from '../project/keys.ts'
import { forgetLink, keepLink, type Link, linkOf, linksFile } from '../project/link.ts'
import { printable, type ShowOptions, show } from '../show.ts'

type Options = InstanceOptions & ShowOptions

export function addLinkCommands(program: Command, io: Io): void {
  withInstanceOptions(program.command('link'))
    .description(
      'Tie this folder to an instance: its commands need no --url, --application, --instance and key any more.',
    )
    .option('--json', 'as JSON')
    .action((options: Options) => link(options, io))
  program
    .command('unlink')
    .description('Forget what `keyward link` keeps of this folder, its key too.')
    .option('--json', 'as JSON')
    .action((options: ShowOptions) => unlink(options, io))
}

async function link(options: Options, io: Io): Promise<void> {
  const folder = process.cwd()
  const before = linkOf(folder, io.env)
  const api = apiFrom(options, io)
  const { application, instance } = await chosenInstance(api, await choiceOf(api, options, folder), { all: true })
  if (api.credential === 'secret_key') await requireOwn(api, instance.instance_id)
  const link = {
    url: api.url,
    applicationId: application.application_id,
    instanceId: instance.instance_id,
    ...keyToKeep(options, before?.link.url === api.url ? before.link : null, instance.instance_id),
  }
  const isNew = before?.folder !== folder || !isSame(before.link, link)
  if (isNew) keepLink({ folder, link }, io.env)
  const keeps = link.token ? 'token' : link.secretKey ? 'secret_key' : null
  const { instance_id, environment_type } = instance
  show(
    io,
    options,
    {
      changed: isNew,
      folder,
      url: link.url,
      application_id: link.applicationId,
      instance_id,
      environment_type,
      keeps,
      file: linksFile(io.env),
    },
    [
      `${isNew ? 'Linked' : 'Linked already'}: ${folder}`,
      `  to ${printable(application.name)} (${link.applicationId}), ${environment_type} ${instance_id}, at ${link.url}`,
      `  kept in ${linksFile(io.env)}, ${keptKey[keeps ?? 'none']}`,
    ].join('\n'),
  )
}

const keptKey = {
  token: 'with the operator token, for your eyes alone',
  secret_key: 'with the secret key, for your eyes alone',
  none: 'without a key: it comes from your environment or the env files, as before',
}

/** Nobody named one: that of the application's own publishable key, if the server has it. */
async function choiceOf(api: Api, options: Options, folder: string): Promise<Options> {
  if (options.application || options.instance || api.linked || api.credential === 'secret_key') return options
  const key = publishableKeyIn(projectEnvironment(folder))
  const instances = key === null ? [] : (await listApplications(api)).flatMap((application) => application.instances)
  return { ...options, instance: instances.find(({ publishable_key }) => publishable_key === key)?.instance_id }
}

/** Only what was given for the purpose; what the environment has, it will have again. */
function keyToKeep(given: Options, before: Link | null, instanceId: string): Pick<Link, 'token' | 'secretKey'> {
  if (given.token) return { token: given.token }
  if (given.secretKey) return { secretKey: given.secretKey }
  if (before?.token) return { token: before.token }
  return before?.secretKey && before.instanceId === instanceId ? { secretKey: before.secretKey } : {}
}

const isSame = (left: Link, right: Link) =>
  (['url', 'applicationId', 'instanceId', 'token', 'secretKey'] as const).every((name) => left[name] === right[name])

function unlink(options: ShowOptions, io: Io): void {
  const found = linkOf(process.cwd(), io.env)
  if (found) forgetLink(found.folder, io.env)
  show(
    io,
    options,
    { unlinked: found?.folder ?? null },
    found ? `No longer linked: ${found.folder}` : 'Neither this folder nor one above it is linked.',
  )
}
