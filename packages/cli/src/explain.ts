import { CommanderError } from 'commander'
import { CliError, exitCodes } from './errors.ts'

/** How a command line ended: what a person reads, and what a script may ask. */
export type Told = {
  /** Stable: the server's, ours, or `usage` and `failed` where neither has one. */
  readonly code: string
  readonly message: string
  readonly exitCode: number
}

/** What an error means for whoever sits at the command line. Null: nothing is wrong, such as `--help`. */
export function explain(error: unknown): Told | null {
  if (error instanceof CommanderError) return error.exitCode === 0 ? null : usageError(error)
  if (error instanceof CliError) {
    const { code, message, exitCode } = error
    return { code: code ?? (exitCode === exitCodes.unusable ? 'usage' : 'failed'), message, exitCode }
  }
  return serverError(error as NodeJS.ErrnoException)
}

function usageError({ code, message }: CommanderError): Told {
  // "commander.unknownOption" → "unknown_option"
  const own = code.replace('commander.', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const told =
    own === 'help' ? { code: 'command_missing', message: 'Name one of the commands that --help lists.' } : null
  return { code: own, message: message.replace(/^error: /, ''), ...told, exitCode: exitCodes.unusable }
}

/** Errors of the server package are told by name: it is loaded only by the commands that need it. */
function serverError(error: NodeJS.ErrnoException): Told {
  const exitCode = error.name === 'ConfigError' ? exitCodes.unusable : exitCodes.failed
  if (error.code === 'EADDRINUSE') {
    const message = `${error.message}. Choose another port with --port, or 0 for a free one.`
    return { code: 'port_in_use', message, exitCode }
  }
  const code = serverErrors[error.name]
  if (code) return { code, message: error.message, exitCode }
  const problem = databaseProblem(error)
  return problem
    ? { code: 'database_failed', message: problem, exitCode }
    : { code: 'unexpected', message: error.stack ?? String(error), exitCode }
}

const serverErrors: Readonly<Record<string, string>> = {
  ConfigError: 'config_invalid',
  EmbeddedPostgresError: 'database_failed',
  MaintenanceError: 'maintenance_failed',
  MasterKeyError: 'master_key_invalid',
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
