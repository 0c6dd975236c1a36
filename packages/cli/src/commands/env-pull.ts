import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { apiFrom } from '../api/client.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import { chosenInstance } from '../api/platform.ts'
import { CliError } from '../errors.ts'
import { envFileName } from '../init/plan.ts'
import type { Io } from '../io.ts'
import { readText, withVariables } from '../project/env-files.ts'
import { keyVariables, serverOf } from '../project/keys.ts'
import { detectProject, type Project } from '../project/project.ts'
import { officialVariables, type ServerAddress } from './variables.ts'

type Options = InstanceOptions & { cwd?: string; file?: string; json?: boolean }

export function addEnvPullCommand(env: Command, io: Io): void {
  withInstanceOptions(env.command('pull'))
    .description("Write the keys of an instance into an application's env file, in place of those that are there.")
    .option('--cwd <folder>', 'folder of the application (default: this one)')
    .option('--file <file>', 'env file to write (default: the one that the framework reads)')
    .option('--json', 'as JSON')
    .action((options: Options) => pull(options, io))
}

async function pull(options: Options, io: Io): Promise<void> {
  const project = detectProject(resolve(options.cwd ?? '.'), io.env)
  const server = await serverOfInstance(project.folder, options, io)
  const variables = variablesFor(project, server)
  const file = resolve(project.folder, options.file ?? envFileName(project))
  writeFileSync(file, withVariables(readText(file) ?? '', variables, { replace: true }), { mode: 0o600 })
  const names = variables.map(([name]) => name)
  io.out(
    options.json ? JSON.stringify({ env_file: file, variables: names }) : `Written to ${file}: ${names.join(', ')}.`,
  )
}

async function serverOfInstance(folder: string, options: Options, io: Io): Promise<ServerAddress> {
  const api = apiFrom(options, io, folder)
  const { instance } = await chosenInstance(api, options, { withSecretKeys: api.credential === 'token' })
  const { instance_id: id, publishable_key: publishableKey } = instance
  const url = publishableKey && serverOf(publishableKey)?.url
  if (!publishableKey || !url) throw new CliError(`The server names no publishable key of ${id}.`)
  const secretKey = instance.secret_key ?? api.secretKey
  if (api.credential === 'token' && secretKey === null)
    io.err(`The server keeps no readable secret key of ${id}: put it in by hand.`)
  return { url, publishableKey, secretKey }
}

/** A secret that is not known stays as it is. */
function variablesFor(project: Project, server: ServerAddress): (readonly [name: string, value: string])[] {
  if (!('@clerk/nextjs' in project.manifest.dependencies) || project.hasStandIn)
    return keyVariables(project.kind, server)
  return officialVariables(server, { isFirst: false }).filter(
    ([name]) => !/_SIGN_(IN|UP)_URL$/.test(name) && (server.secretKey !== null || name !== 'CLERK_SECRET_KEY'),
  )
}
