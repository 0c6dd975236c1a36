import { CliError, exitCodes } from './errors.ts'
import type { Io } from './io.ts'

/** Goes on if `--yes` was given or somebody says so; ends the command otherwise. */
export async function agree(io: Io, question: string, options: { yes?: boolean }): Promise<void> {
  if (options.yes) return
  if (!io.ask) throw new CliError('Nobody is there to ask: give --yes.', { exitCode: exitCodes.unusable })
  if (!(await io.ask(question))) throw new CliError('Nothing was changed.')
}
