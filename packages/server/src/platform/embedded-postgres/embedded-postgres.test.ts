import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  openEmbeddedPostgres,
  startEmbeddedPostgres,
} from './index.ts'
import { isAlive, signal, sleep, waitForEnd } from './processes.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Passable for the user that root drops to, as /tmp and a home folder usually are. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kw-pg-'))
  chmodSync(folder, 0o711)
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let used: string
beforeAll(async () => {
  used = newFolder()
  await (await start(used)).stop()
  // It stays until the last test.
  ends.length = 0
})
afterAll(() => rmSync(used, { recursive: true, force: true }))

/** As a server left it after its first start, which takes longer than most of what is tried here. */
function usedFolder(): string {
  const folder = newFolder()
  execFileSync('cp', ['-a', `${used}/.`, folder])
  return folder
}

async function start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line), error: () => {} }
  const postgres = await startEmbeddedPostgres({ dataDir, log, ...options })
  ends.push(() => postgres.stop())
  return { ...postgres, lines }
}

async function query(connection: EmbeddedPostgres['connection'], sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Until it works: what an application's pool sees while the database comes back. */
async function eventually<T>(attempt: () => Promise<T>, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(20)
    }
  }
}

function databasePid(clusterDir: string): number {
  return Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0])
}

type Owner = {
  process: ChildProcess
  connection: EmbeddedPostgres['connection']
  clusterDir: string
  error?: string
}

/** Starts the database from a process of its own, which can be killed. */
async function startOwner(dataDir: string, options: { uid?: number; transport?: string } = {}): Promise<Owner> {
  const script = join(import.meta.dirname, '../../../test-support/embedded-postgres-owner.ts')
  const child = spawn(process.execPath, [script, dataDir, options.transport ?? 'socket'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid ? { uid: options.uid, gid: options.uid } : {}),
  })
  ends.push(async () => {
    if (signal(child.pid ?? 0, 'SIGTERM')) await waitForEnd(child.pid ?? 0, 130_000)
  })
  for await (const line of createInterface(child.stdout)) return { process: child, ...JSON.parse(line) }
  throw new Error('the owner said nothing')
}

test('a fresh folder answers, and an existing one keeps its rows', async () => {
  const folder = newFolder()
  const first = await start(folder)
  await query(first.connection, 'create table kept (id int); insert into kept values (42)')
  await first.stop()
  const second = await start(folder)
  expect(await query(second.connection, 'select id from kept')).toEqual([{ id: 42 }])
})

test('it listens on a private socket only, with fsync on and nothing of a statement in its log', async () => {
  const postgres = await start(usedFolder())
  const [settings] = await query(
    postgres.connection,
    "select current_setting('listen_addresses') listen, current_setting('fsync') fsync, current_setting('server_encoding') encoding",
  )
  expect(settings).toEqual({ listen: '', fsync: 'on', encoding: 'UTF8' })
  expect(statSync(postgres.connection.host).mode & 0o777).toBe(0o700)
  expect(statSync(postgres.clusterDir).mode & 0o777).toBe(0o700)
  await expect(query(postgres.connection, "select 1 / 0, 'a secret'")).rejects.toThrow('division by zero')
  const log = readFileSync(join(postgres.clusterDir, '../log'), 'utf8')
  expect(log).toContain('division by zero')
  expect(log).not.toContain('a secret')
})

test('a second server on the same folder is refused with the pid of the first, and works after it has stopped', async () => {
  const folder = usedFolder()
  const owner = await startOwner(folder)
  await expect(start(folder)).rejects.toThrow(
    `The data folder ${folder} is in use by another Keyward server, process ${owner.process.pid}.`,
  )
  const ended = new Promise((resolve) => owner.process.once('exit', resolve))
  signal(owner.process.pid ?? 0, 'SIGTERM')
  expect(await ended).toBe(0)
  expect(await query((await start(folder)).connection, 'select 1 one')).toEqual([{ one: 1 }])
})

test('two starts in the same process do not share a folder either', async () => {
  const folder = usedFolder()
  await start(folder)
  await expect(start(folder)).rejects.toThrow(`process ${process.pid}`)
})

test('a command beside a running server uses its database and leaves it running', async () => {
  const folder = usedFolder()
  const server = await start(folder)
  await query(server.connection, 'create table kept (id int)')
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const beside = await openEmbeddedPostgres({ dataDir: folder, log })
  expect(await query(beside.connection, 'select * from kept')).toEqual([])
  await beside.stop()
  expect(await query(server.connection, 'select * from kept')).toEqual([])
})

test('stopping is clean, with a client still connected, and the next start needs no recovery', async () => {
  const folder = usedFolder()
  const postgres = await start(folder)
  const client = new pg.Client({ ...postgres.connection })
  client.on('error', () => undefined)
  await client.connect()
  const pid = databasePid(postgres.clusterDir)
  await postgres.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(join(folder, 'postgres/lock'))).toBe(false)
  await client.end().catch(() => undefined)
  await (await start(folder)).stop()
  expect(readFileSync(join(folder, 'postgres/log'), 'utf8')).not.toContain('automatic recovery')
})

test('a killed database is started again, a pool reconnects, and no acknowledged row is lost', async () => {
  const postgres = await start(usedFolder())
  const pool = new pg.Pool({ ...postgres.connection, max: 4 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  ends.push(() => pool.end())
  await pool.query('create table events (id int primary key)')
  const exits: unknown[] = []
  postgres.onExit((exit) => exits.push(exit))
  const acknowledged: number[] = []
  let isWriting = true
  let next = 0
  const writers = Array.from({ length: 4 }, async () => {
    while (isWriting) {
      const id = next++
      await pool.query('insert into events values ($1)', [id]).then(
        () => acknowledged.push(id),
        () => sleep(20),
      )
    }
  })
  for (const round of [1, 2]) {
    await eventually(async () => expect(acknowledged.length).toBeGreaterThan(25 * round))
    process.kill(databasePid(postgres.clusterDir), 'SIGKILL')
    await eventually(async () => expect(exits).toHaveLength(round))
    await eventually(() => pool.query('select 1'))
  }
  isWriting = false
  await Promise.all(writers)
  const { rows } = await pool.query<{ id: number }>('select id from events')
  const stored = new Set(rows.map((row) => row.id))
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect(exits).toEqual([
    { code: null, signal: 'SIGKILL' },
    { code: null, signal: 'SIGKILL' },
  ])
})

test('stopping while the database is coming up again leaves nothing behind', async () => {
  const folder = usedFolder()
  const postgres = await start(folder)
  process.kill(databasePid(postgres.clusterDir), 'SIGKILL')
  await sleep(60)
  await postgres.stop()
  // If the restart had not begun, the dead database's own file is still there.
  const left = existsSync(join(postgres.clusterDir, 'postmaster.pid')) ? databasePid(postgres.clusterDir) : 0
  expect(left !== 0 && isAlive(left)).toBe(false)
  await (await start(folder)).stop()
})

test('a killed server leaves its database, and the next start takes the folder over with every row', async () => {
  const folder = usedFolder()
  const owner = await startOwner(folder)
  await query(owner.connection, 'create table kept (id int); insert into kept values (7)')
  const orphan = databasePid(owner.clusterDir)
  process.kill(owner.process.pid ?? 0, 'SIGKILL')
  await waitForEnd(owner.process.pid ?? 0, 30_000)
  expect(isAlive(orphan)).toBe(true)
  const next = await start(folder)
  expect(next.lines.join()).toContain(`process ${orphan}`)
  expect(isAlive(orphan)).toBe(false)
  expect(await query(next.connection, 'select id from kept')).toEqual([{ id: 7 }])
})

test('a server and its database killed together start again at once', async () => {
  const folder = usedFolder()
  const owner = await startOwner(folder)
  await query(owner.connection, 'create table kept (id int); insert into kept values (7)')
  process.kill(databasePid(owner.clusterDir), 'SIGKILL')
  process.kill(owner.process.pid ?? 0, 'SIGKILL')
  await waitForEnd(owner.process.pid ?? 0, 30_000)
  expect(await query((await start(folder)).connection, 'select id from kept')).toEqual([{ id: 7 }])
})

test('a pid file whose pid belongs to another program by now stops neither that program nor the start', async () => {
  const folder = usedFolder()
  const first = await start(folder)
  await first.stop()
  const stranger = spawn('sleep', ['30'])
  ends.push(() => stranger.kill())
  writeFileSync(join(first.clusterDir, 'postmaster.pid'), `${stranger.pid}\n${first.clusterDir}\n`)
  const second = await start(folder)
  expect(await query(second.connection, 'select 1 one')).toEqual([{ one: 1 }])
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
})

test('a first start that was killed half-way is begun anew', async () => {
  const folder = newFolder()
  const script = join(import.meta.dirname, '../../../test-support/embedded-postgres-owner.ts')
  const child = spawn(process.execPath, [script, folder, 'socket'], { stdio: 'ignore' })
  await eventually(async () => {
    const drafts = readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('data.new-'))
    expect(existsSync(join(folder, 'postgres', drafts[0] ?? '', 'PG_VERSION'))).toBe(true)
  })
  child.kill('SIGKILL')
  await waitForEnd(child.pid ?? 0, 30_000)
  expect(existsSync(join(folder, 'postgres/data'))).toBe(false)
  const second = await start(folder)
  expect(await query(second.connection, 'select 1 one')).toEqual([{ one: 1 }])
  await second.stop()
  await start(folder)
  expect(readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('data.new-'))).toEqual([])
})

test('a data folder with a long path gets a short folder for its socket, and keeps it', async () => {
  const folder = join(newFolder(), 'long'.repeat(20), 'path'.repeat(20))
  const first = await start(folder)
  expect(first.connection.host).not.toContain(folder)
  ends.push(() => rmSync(first.connection.host, { recursive: true, force: true }))
  expect(await query(first.connection, 'select 1 one')).toEqual([{ one: 1 }])
  await first.stop()
  expect((await start(folder)).connection.host).toBe(first.connection.host)
})

test('a path with spaces, quotes, commas and letters of other alphabets works', async () => {
  const postgres = await start(join(newFolder(), `it's "a", folder – мой`))
  expect(await query(postgres.connection, 'select 1 one')).toEqual([{ one: 1 }])
})

test('a folder of another major version is refused with advice, and left as it was', async () => {
  const folder = usedFolder()
  const first = await start(folder)
  await first.stop()
  writeFileSync(join(first.clusterDir, 'PG_VERSION'), '17\n')
  await expect(start(folder)).rejects.toThrow(/made by PostgreSQL 17.*export/)
  writeFileSync(join(first.clusterDir, 'PG_VERSION'), '18\n')
  expect(await query((await start(folder)).connection, 'select 1 one')).toEqual([{ one: 1 }])
})

test('on loopback, as on Windows, it asks for the password', async () => {
  const postgres = await start(newFolder(), { transport: 'loopback' })
  expect(postgres.connection).toMatchObject({ host: '127.0.0.1', password: expect.any(String) })
  expect(await query(postgres.connection, 'select 1 one')).toEqual([{ one: 1 }])
  await expect(query({ ...postgres.connection, password: 'guess' }, 'select 1')).rejects.toThrow('password')
})

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('root drops to an unprivileged user', async () => {
  const postgres = await start(newFolder())
  const pid = databasePid(postgres.clusterDir)
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0\b/m)
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean).sort()).toEqual(
    expect.arrayContaining(['LC_ALL=C', 'PATH=/usr/bin:/bin']),
  )
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('npm_')
})

test.runIf(isRoot)(
  'data that the unprivileged user cannot reach goes to /var/lib/keyward, and the start says so',
  async () => {
    const closed = newFolder()
    chmodSync(closed, 0o700)
    const folder = join(closed, 'data')
    const first = await start(folder)
    ends.unshift(() => rmSync(join(first.clusterDir, '..'), { recursive: true, force: true }))
    expect(first.clusterDir).toMatch(/^\/var\/lib\/keyward\/data-/)
    expect(first.lines.join()).toContain(`cannot enter ${closed}: its data is kept in /var/lib/keyward/data-`)
    await query(first.connection, 'create table kept (id int)')
    await first.stop()
    const second = await start(folder)
    expect(second.clusterDir).toBe(first.clusterDir)
    expect(await query(second.connection, 'select * from kept')).toEqual([])
  },
)

test.runIf(isRoot)('a data folder for root alone is opened for passing through if nothing else is in it', async () => {
  const [ours, mixed] = [newFolder(), newFolder()]
  for (const folder of [ours, mixed]) chmodSync(folder, 0o700)
  writeFileSync(join(ours, 'master.key'), 'secret', { mode: 0o600 })
  writeFileSync(join(mixed, 'letters.txt'), 'private')
  expect((await start(ours)).clusterDir).toBe(join(ours, 'postgres/data'))
  expect(statSync(ours).mode & 0o777).toBe(0o711)
  const elsewhere = await start(mixed)
  ends.unshift(() => rmSync(join(elsewhere.clusterDir, '..'), { recursive: true, force: true }))
  expect(elsewhere.clusterDir).not.toContain(mixed)
  expect(statSync(mixed).mode & 0o777).toBe(0o700)
})

test.runIf(isRoot)(
  'somebody who is not root runs it as themselves, and root afterwards as them',
  async () => {
    const folder = join(newFolder(), 'data')
    mkdirSync(folder)
    const { chownSync } = await import('node:fs')
    chownSync(folder, 65534, 65534)
    const owner = await startOwner(folder, { uid: 65534 })
    expect(await query(owner.connection, 'select 1 one')).toEqual([{ one: 1 }])
    signal(owner.process.pid ?? 0, 'SIGTERM')
    await waitForEnd(owner.process.pid ?? 0, 10_000)
    const asRoot = await start(folder)
    expect(statSync(asRoot.clusterDir).uid).toBe(65534)
    expect(asRoot.connection.password).toBeDefined()
    expect(await query(asRoot.connection, 'select 1 one')).toEqual([{ one: 1 }])
  },
  20_000,
)
