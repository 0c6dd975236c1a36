import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { printSessionToken, type SessionTokenOptions, withSessionTokenOptions } from './session-token.ts'

export function addTokenCommand(program: Command, io: Io): void {
  // Options behind `operator` are its own.
  const token = program.command('token').enablePositionalOptions()
  withSessionTokenOptions(token)
    .description('Print a session token of somebody, for calling an application as them; or make an operator token.')
    .action((options: SessionTokenOptions) => printSessionToken(options, io))
  token
    .command('operator')
    .description('Make an operator token for the Platform API and this command line. It is shown once.')
    .option('-n, --name <name>', 'what it is for', 'command line')
    .option('-d, --data <folder>', 'data folder of an embedded database (default .keyward)')
    .option('--json', 'print it as JSON')
    .action(async (options: { name: string; data?: string; json?: boolean }) => {
      const { readConfig } = await import('@keyward/server')
      const { issueOperatorToken } = await import('@keyward/server/maintenance')
      const issued = await issueOperatorToken(readConfig(io.env, { dataDir: options.data }), { name: options.name })
      io.out(options.json ? JSON.stringify({ token: issued, name: options.name }) : issued)
    })
}
