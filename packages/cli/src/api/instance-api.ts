import type { Command } from 'commander'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { type Api, type ApiOptions, apiFrom, withApiOptions } from './client.ts'
import { chosenInstance, type InstanceChoice } from './platform.ts'

export type InstanceOptions = ApiOptions & InstanceChoice

export function withInstanceOptions(command: Command): Command {
  return withApiOptions(command)
    .option('--application <id>', 'application, by id or name')
    .option(
      '--instance <id>',
      'instance, by id or environment type (default: the one that the folder is linked to, of the secret key, or development)',
    )
}

/** A command that says what one call of the Backend API answered. */
export function instanceCommand(parent: Command, name: string): Command {
  return withInstanceOptions(parent.command(name)).option('--json', 'as JSON, as the API does')
}

/**
 * The Backend API of the instance that is meant. A secret key opens its own; an operator's token finds the one that is
 * named, where the server keeps its key readable (development).
 */
export async function instanceApi(options: InstanceOptions, io: Io): Promise<Api> {
  const api = apiFrom(options, io)
  const named = options.instance ?? api.linked?.instanceId
  if (api.credential === 'secret_key') return named ? requireOwn(api, named) : api
  const { instance } = await chosenInstance(api, options, { withSecretKeys: true })
  if (!instance.secret_key)
    throw new CliError(
      `The server keeps no readable secret key of ${instance.instance_id} (${instance.environment_type}): give it with --secret-key.`,
      { exitCode: exitCodes.unusable, code: 'secret_key_not_readable' },
    )
  return apiFrom({ url: api.url, secretKey: instance.secret_key }, io)
}

/** Somebody who names an instance and has the key of another one is told so, before anything happens to the wrong people. */
export async function requireOwn(api: Api, named: string): Promise<Api> {
  const own = await instanceOf(api)
  if ([own.id, own.environment_type].includes(named)) return api
  throw new CliError(
    `The secret key belongs to ${own.id} (${own.environment_type}), not to "${named}"${api.linked?.instanceId === named ? ', to which this folder is linked' : ''}.`,
    {
      exitCode: exitCodes.unusable,
      code: 'secret_key_of_another_instance',
    },
  )
}

export function instanceOf(api: Api): Promise<{ id: string; environment_type: string }> {
  return api.request('GET', '/instance')
}
