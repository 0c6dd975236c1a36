import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { addOperatorTokenCommands } from './operator-token.ts'
import { printSessionToken, type SessionTokenOptions, withSessionTokenOptions } from './session-token.ts'

export function addTokenCommand(program: Command, io: Io): void {
  // Options behind `operator` are its own.
  const token = program.command('token').enablePositionalOptions()
  withSessionTokenOptions(token)
    .argument('[user]', 'the same as --user')
    .description('Print a session token of somebody, for calling an application as them; or manage operator tokens.')
    .action((user: string | undefined, options: SessionTokenOptions) =>
      printSessionToken(user === undefined ? options : { ...options, user }, io),
    )
  addOperatorTokenCommands(token, io)
}
