import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { commands } from './commands/index.ts'
import { CliError, exitCodes } from './errors.ts'
import type { Io } from './io.ts'

/** Runs one command line and resolves to its exit code. Everything that goes wrong is said on standard error. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await createProgram(io).parseAsync(args, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    return explain(error, io)
  }
}

function createProgram(io: Io): Command {
  const program = new Command('keyward')
    .description('Keyward: authentication for your applications, on your own machine.')
    .version(manifest.version)
    // Without it here, commands with options and children of their own take those of the children.
    .enablePositionalOptions()
    .showHelpAfterError('(`--help` lists what there is)')
  for (const add of commands) add(program, io)
  everyCommand(program, (command) =>
    command.exitOverride().configureOutput({ writeOut: trimmed(io.out), writeErr: trimmed(io.err) }),
  )
  return program
}

function everyCommand(command: Command, visit: (command: Command) => void): void {
  visit(command)
  for (const child of command.commands) everyCommand(child, visit)
}

function trimmed(write: (text: string) => void): (text: string) => void {
  return (text) => write(text.replace(/\n$/, ''))
}

function explain(error: unknown, io: Io): number {
  // Commander has already said what it had to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.unusable
  if (error instanceof CliError) {
    io.err(error.code ? `${error.message} (${error.code})` : error.message)
    return error.exitCode
  }
  return explainServerError(error as NodeJS.ErrnoException, io)
}

/** Errors of the server package are told by name: it is loaded only by the commands that need it. */
function explainServerError(error: NodeJS.ErrnoException, io: Io): number {
  const isTold = ['ConfigError', 'EmbeddedPostgresError', 'MaintenanceError', 'MasterKeyError'].includes(error.name)
  const known = isTold ? error.message : databaseProblem(error)
  if (error.code === 'EADDRINUSE') io.err(`${error.message}. Choose another port with --port, or 0 for a free one.`)
  else io.err(known ?? error.stack ?? String(error))
  return error.name === 'ConfigError' ? exitCodes.unusable : exitCodes.failed
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'ENOENT',
]

/** What a database error means for the operator; null if it is none, or one that nobody foresaw. */
function databaseProblem(error: NodeJS.ErrnoException): string | null {
  const cause = rootCause(error)
  const isFromQuery = cause !== error
  // undefined_table, undefined_column
  if (cause.code === '42P01' || cause.code === '42703')
    return 'The database is of another version: run `keyward migrate`.'
  if (isFromQuery && unreachable.includes(cause.code ?? '')) return `The database does not answer: ${cause.message}`
  // invalid_authorization_specification, invalid_password, invalid_catalog_name
  if (['28000', '28P01', '3D000'].includes(cause.code ?? '')) return `The database refuses us: ${cause.message}`
  return null
}

function rootCause(error: NodeJS.ErrnoException): NodeJS.ErrnoException {
  return error.cause instanceof Error ? rootCause(error.cause) : error
}
