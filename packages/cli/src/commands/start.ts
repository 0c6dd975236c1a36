import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { readyBlock, readyLine } from './ready.ts'

type Options = { port?: string; host?: string; data?: string; json?: boolean }

export function addStartCommand(program: Command, io: Io): void {
  program
    .command('start')
    .description('Start the server, with a database of its own unless DATABASE_URL names one.')
    .option('-p, --port <number>', 'port to listen on; 0 picks a free one (default 4100)')
    .option('--host <addresses>', 'addresses to listen on, separated by commas (default both loopbacks)')
    .option('-d, --data <folder>', 'folder for keys, files and the database (default .keyward)')
    .option('--json', 'print one JSON line when ready, and nothing else, on standard output')
    .action((options: Options) => start(options, io))
}

/** Resolves when the server has stopped: after SIGTERM or Ctrl-C, drained, with its database. */
async function start(options: Options, io: Io): Promise<void> {
  const endStarting = startInLittleRoom()
  const { readConfig, startServer } = await import('@keyward/server')
  const config = readConfig(io.env, {
    port: options.port,
    host: options.host,
    dataDir: options.data,
    json: options.json,
  })
  const asked = stopAsked()
  const server = await startServer({ config })
  endStarting()
  io.out(config.json ? readyLine(server) : readyBlock(server))
  await asked
  if (!config.json) io.err('Stopping …')
  await server.stop()
}

/**
 * V8 holds on to the room that it gives to new objects. Those of the start are many and die at once: without more room for them
 * an idle server holds a tenth less. What comes after gets it as ever.
 */
function startInLittleRoom(): () => void {
  setFlagsFromString('--semi-space-growth-factor=1')
  return () => setFlagsFromString('--semi-space-growth-factor=2')
}

/** The first signal asks for a stop; a second one of a person who will not wait ends the process at once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
      })
    }
  })
}
