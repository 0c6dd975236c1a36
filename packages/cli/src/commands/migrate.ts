import type { Command } from 'commander'
import type { Io } from '../io.ts'

export function addMigrateCommand(program: Command, io: Io): void {
  program
    .command('migrate')
    .description('Bring the database to this version. Several at once wait for each other.')
    .option('-d, --data <folder>', 'data folder of an embedded database (default .keyward)')
    .option('--json', 'print the result as JSON')
    .action(async (options: { data?: string; json?: boolean }) => {
      const { readConfig } = await import('@keyward/server')
      const { migrateDatabase } = await import('@keyward/server/maintenance')
      const { applied } = await migrateDatabase(readConfig(io.env, { dataDir: options.data }))
      if (options.json) return io.out(JSON.stringify({ applied }))
      io.out(applied.length === 0 ? 'Nothing to do: the database is up to date.' : `Applied: ${applied.join(', ')}`)
    })
}
