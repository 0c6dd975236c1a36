import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { databaseOf } from '../measurements/service.ts'

export type Peer = { readonly url: string; stop(): Promise<void> }
export type PeerInput = { readonly database: ReturnType<typeof databaseOf>; readonly instanceId: string }

/**
 * A peer runs as we do: in a process of its own. In the one that asks it would share an event loop with the client, and on a
 * busy machine save the switches that we pay.
 */
export async function startPeer(file: URL, input: PeerInput): Promise<Peer> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(file), JSON.stringify(input)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()))
    child.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code} before it listened`)))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return gone
  }
  return { url, stop }
}

/** In the peer: what it was given. It ends with whoever started it. */
export function peerInput(): PeerInput {
  process.stdin.on('end', () => process.exit()).resume()
  return JSON.parse(process.argv[2]!)
}
