import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { commands } from './commands/index.ts'
import { CliError, exitCodes } from './errors.ts'
import { explain } from './explain.ts'
import type { Io } from './io.ts'

/**
 * Runs one command line and resolves to its exit code. Everything that goes wrong is said on standard error; where JSON was
 * asked for, in one line of it, the last.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const asJson = wantsJson(args)
  try {
    await createProgram(io, asJson).parseAsync(args, { from: 'user' })
    return exitCodes.done
  } catch (error) {
    const told = explain(error)
    if (told === null) return exitCodes.done
    const { code, message, exitCode } = told
    if (asJson) io.err(JSON.stringify({ error: { code, message } }))
    else if (error instanceof CliError) io.err(error.code ? `${message} (${code})` : message)
    // Commander has already said what it had to say.
    else if (!(error instanceof CommanderError)) io.err(message)
    return exitCode
  }
}

/** What stands behind `--` is another program's. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? args.length : end).includes('--json')
}

function createProgram(io: Io, asJson: boolean): Command {
  const program = new Command('keyward')
    .description('Keyward: authentication for your applications, on your own machine.')
    .version(manifest.version)
    // Without it here, commands with options and children of their own take those of the children.
    .enablePositionalOptions()
    .showHelpAfterError(asJson ? false : '(`--help` lists what there is)')
  for (const add of commands) add(program, io)
  everyCommand(program, (command) =>
    command.exitOverride().configureOutput({
      writeOut: trimmed(io.out),
      writeErr: asJson ? () => undefined : trimmed(io.err),
    }),
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
