import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { database, readPassword, superuser } from './cluster.ts'
import { giveTo } from './database-user.ts'
import type { Folders } from './folders.ts'
import type { PostgresConnection } from './types.ts'

export type Endpoint = {
  readonly connection: PostgresConnection
  /** PostgreSQL's settings that make it listen there. */
  readonly settings: Readonly<Record<string, string>>
}

const socketPort = 5432

/** Where the database listens and how we get in. Writes the access rules (pg_hba.conf) of this start. */
export async function prepareEndpoint(folders: Folders, transport: 'socket' | 'loopback'): Promise<Endpoint> {
  const asksPassword = transport === 'loopback' || folders.user?.isShared === true
  const rules = writeAccessRules(folders, transport, asksPassword ? 'scram-sha-256' : 'trust')
  const login = { user: superuser, database, ...(asksPassword ? { password: readPassword(folders) } : {}) }
  if (transport === 'socket')
    return {
      connection: { host: folders.sockets, port: socketPort, ...login },
      settings: {
        listen_addresses: '',
        port: String(socketPort),
        unix_socket_directories: quoteList(folders.sockets),
        unix_socket_permissions: '0700',
        hba_file: rules,
      },
    }
  const port = await freePort(lastPort(folders))
  writeFileSync(join(folders.home, 'port'), String(port), { mode: 0o600 })
  return {
    connection: { host: '127.0.0.1', port, ...login },
    settings: { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', hba_file: rules },
  }
}

function writeAccessRules(folders: Folders, transport: 'socket' | 'loopback', method: string): string {
  const file = join(folders.run, 'pg_hba.conf')
  const who = transport === 'socket' ? 'local all all' : 'host all all 127.0.0.1/32'
  writeFileSync(file, `${who} ${method}\n`, { mode: 0o600 })
  giveTo(folders.user, file)
  return file
}

/** The setting is a list: a comma or a quote in the path must not divide it. */
function quoteList(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

function lastPort(folders: Folders): number {
  try {
    return Number(readFileSync(join(folders.home, 'port'), 'utf8')) || 0
  } catch {
    return 0
  }
}

/** The preferred port if it is free, else any. */
async function freePort(preferred: number): Promise<number> {
  const port = (await tryPort(preferred)) ?? (await tryPort(0))
  if (port === null) throw new Error('no free port on 127.0.0.1')
  return port
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
