import type { Command } from 'commander'
import type { Io } from '../io.ts'

export function addTokenCommand(program: Command, io: Io): void {
  program
    .command('token')
    .description('Make credentials.')
    .command('operator')
    .description('Make an operator token for the Platform API and this command line. It is shown once.')
    .option('-n, --name <name>', 'what it is for', 'command line')
    .option('-d, --data <folder>', 'data folder of an embedded database (default .keyward)')
    .option('--json', 'print it as JSON')
    .action(async (options: { name: string; data?: string; json?: boolean }) => {
      const { readConfig } = await import('@keyward/server')
      const { issueOperatorToken } = await import('@keyward/server/maintenance')
      const token = await issueOperatorToken(readConfig(io.env, { dataDir: options.data }), { name: options.name })
      io.out(options.json ? JSON.stringify({ token, name: options.name }) : token)
    })
}
