import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { apiFrom } from '../api/client.ts'
import type { InstanceOptions } from '../api/instance-api.ts'
import { chosenInstance } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, secretKeyIn } from '../project/keys.ts'
import { linkOf } from '../project/link.ts'
import type { Keys } from './plan.ts'

export const defaultPort = 4100

export type KeyOptions = InstanceOptions & { data?: string; port?: string; publishableKey?: string }
type Folder = { readonly folder: string; readonly data: string }

/**
 * The keys of the instance that the application shall use: those on the command line, those that the project has, those
 * of the server that is named or that the folder is linked to, or those that the data folder's server once made. Null: no
 * server was ever started here.
 */
export async function knownKeys({ folder, data }: Folder, options: KeyOptions, io: Io): Promise<Keys | null> {
  if (options.publishableKey) return { publishableKey: options.publishableKey, secretKey: options.secretKey ?? null }
  const environment = projectEnvironment(folder)
  const publishableKey = publishableKeyIn(environment)
  if (publishableKey) return { publishableKey, secretKey: secretKeyIn(environment) }
  const isNamed = [options.url, options.token, options.secretKey, options.application, options.instance].some(Boolean)
  if (isNamed || io.env.KEYWARD_API_URL || linkOf(folder, io.env)) return serverKeys(folder, options, io)
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

/** Of the instance that the options or the folder's link name. */
export async function serverKeys(folder: string, options: InstanceOptions, io: Io): Promise<Keys> {
  const api = apiFrom(options, io, folder)
  const { instance } = await chosenInstance(api, options, { withSecretKeys: true })
  if (!instance.publishable_key)
    throw new CliError(
      `The server names no publishable key of ${instance.instance_id}: give --publishable-key and --secret-key.`,
      { exitCode: exitCodes.unusable },
    )
  const secretKey = instance.secret_key ?? api.secretKey
  if (secretKey === null)
    io.err(`The server keeps no readable secret key of ${instance.instance_id}: put it in by hand.`)
  return { publishableKey: instance.publishable_key, secretKey }
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
