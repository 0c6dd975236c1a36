#!/usr/bin/env node
// The command `keyward`. An installed package runs its build; in a checkout it runs what the sources say, under the Node
// that `npm install` brought along.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const checkout = join(here, '../../../scripts/keyward.js')

if (!existsSync(join(here, '../src/main.ts'))) await import('../dist/main.js')
else await runCheckout()

async function runCheckout() {
  const bundled = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node')
  const node = existsSync(bundled) ? realpathSync(bundled) : process.execPath
  if (node === realpathSync(process.execPath)) return import(pathToFileURL(checkout).href)
  const args = [checkout, ...process.argv.slice(2)]
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
