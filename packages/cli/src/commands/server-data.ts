import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@keyward/server'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

/**
 * Where a server keeps its data, for what is done at its database. Throws where none has been: a mistyped folder would be
 * filled with a new, empty database.
 */
export async function presentData(data: string | undefined, io: Io): Promise<Config> {
  const { readConfig } = await import('@keyward/server')
  const config = readConfig(io.env, { dataDir: data })
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'postgres')))
    throw new CliError(
      `There is no server's data in ${config.dataDir}: name its folder with --data, or set DATABASE_URL.`,
      {
        exitCode: exitCodes.unusable,
        code: 'data_missing',
      },
    )
  return config
}
