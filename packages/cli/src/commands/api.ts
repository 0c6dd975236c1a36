import { type Command, InvalidArgumentError } from 'commander'
import { apiFrom } from '../api/client.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

type CallOptions = InstanceOptions & { data?: string }

export function addApiCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('api'))
    .description(
      'Call any operation of the Backend API, or by an operator token of the Platform API; prints the answer.',
    )
    .argument('<method>', 'GET, POST, PATCH, PUT or DELETE', method)
    .argument('<path>', "e.g. '/users?limit=2'; the server lists them all at /reference")
    .option('-d, --data <json>', 'the body; - reads it from standard input')
    .action((verb: string, path: string, options: CallOptions) => call(verb, path, options, io))
}

async function call(verb: string, given: string, options: CallOptions, io: Io): Promise<void> {
  const path = given.replace(/^\/?(v1\/)?/, '/')
  const api = path.startsWith('/platform/') ? apiFrom(options, io) : await instanceApi(options, io)
  const body = options.data === undefined ? undefined : jsonOf(options.data === '-' ? await io.input() : options.data)
  io.out(JSON.stringify(await api.request(verb, path, { body }), null, 2))
}

function method(text: string): string {
  const verb = text.toUpperCase()
  if (!['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(verb))
    throw new InvalidArgumentError('GET, POST, PATCH, PUT or DELETE.')
  return verb
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CliError(`--data is no JSON: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
  }
}
