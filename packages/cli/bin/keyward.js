#!/usr/bin/env node
// The command `keyward`. An installed package runs its build; in the repository the sources run as they are, under the
// Node that `npm install` brought along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, '../src/main.ts')

if (!existsSync(source)) await import('../dist/main.js')
else runSource()

function runSource() {
  const bundled = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node')
  const node = existsSync(bundled) ? bundled : process.execPath
  const args = ['--conditions=keyward-source', source, ...process.argv.slice(2)]
  // A process of the same name would be one exec away; where this Node has none, the child must not outlive us.
  if (typeof process.execve === 'function') return process.execve(node, [node, ...args], process.env)
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, KEYWARD_LAUNCHED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
    process.removeAllListeners()
  })
}
