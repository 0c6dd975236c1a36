import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type ApiOptions, apiFrom } from '../api/client.ts'
import { listApplications } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, secretKeyIn } from '../project/keys.ts'
import type { Keys } from './plan.ts'

export const defaultPort = 4100

export type KeyOptions = ApiOptions & { data?: string; port?: string; publishableKey?: string }
type Folder = { readonly folder: string; readonly data: string }

/**
 * The keys of the instance that the application shall use: those on the command line, those that the project has, those
 * of the server that is named, or those that the data folder's server once made. Null: no server was ever started here.
 */
export async function knownKeys({ folder, data }: Folder, options: KeyOptions, io: Io): Promise<Keys | null> {
  if (options.publishableKey) return { publishableKey: options.publishableKey, secretKey: options.secretKey ?? null }
  const environment = projectEnvironment(folder)
  const publishableKey = publishableKeyIn(environment)
  if (publishableKey) return { publishableKey, secretKey: secretKeyIn(environment) }
  if (options.url || options.token || options.secretKey || io.env.KEYWARD_API_URL) return serverKeys(options, io)
  return dataFolderKeys(data)
}

/** Written by a server at its first start; null if there was none, or it was one with production keys. */
export function dataFolderKeys(data: string): Keys | null {
  try {
    const { publishableKey, secretKey } = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8'))
    return typeof publishableKey === 'string' ? { publishableKey, secretKey: secretKey ?? null } : null
  } catch {
    return null
  }
}

async function serverKeys(options: ApiOptions, io: Io): Promise<Keys> {
  const api = apiFrom(options, io)
  const applications = await listApplications(api, { withSecretKeys: true })
  const found = applications.flatMap(({ instances }) => instances)
  const [instance, ...others] = found.filter(({ environment_type }) => environment_type === 'development')
  if (!instance?.publishable_key || others.length > 0)
    throw new CliError(
      instance
        ? 'That server has several development instances: give --publishable-key and --secret-key of one (`keyward instances list --secret-keys`).'
        : 'That server has no development instance: give --publishable-key and --secret-key.',
      { exitCode: exitCodes.unusable },
    )
  return { publishableKey: instance.publishable_key, secretKey: instance.secret_key ?? api.secretKey }
}

/** Starts a server for the moment, so that the data folder has an instance and its keys are known. */
export async function makeKeys(data: string, port: string | undefined, io: Io): Promise<Keys> {
  const { readConfig, startServer } = await import('@keyward/server')
  const wanted = port ?? String(await firstFreePort(defaultPort))
  const server = await startServer({ config: readConfig(io.env, { port: wanted, dataDir: data, logLevel: 'error' }) })
  try {
    return { publishableKey: server.publishableKey, secretKey: server.secretKey }
  } finally {
    await server.stop()
  }
}

/** On both loopbacks, as the server listens. */
async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port++)
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port
  return 0
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    // A machine without the other family has nothing in the way there.
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
