import { spawn } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'

const main = join(import.meta.dirname, '../main.ts')

/** An application that asks the server for its settings with the keys that it was given, and then waits. */
const application = `
const { KEYWARD_PUBLISHABLE_KEY: pk, VITE_KEYWARD_PUBLISHABLE_KEY: page, KEYWARD_SECRET_KEY: sk } = process.env
const [host] = atob(pk.slice(8)).split('/')
const answer = await fetch('http://' + host + '/v1/users/count', { headers: { authorization: 'Bearer ' + sk } })
console.log('application: ' + JSON.stringify({ status: answer.status, isSame: pk === page, args: process.argv.slice(2) }))
setInterval(() => {}, 1000)
`

test('init makes a server of the folder; dev starts it with the application, and ends both', async () => {
  const app = testFolder({
    'package.json': {
      type: 'module',
      scripts: { dev: 'node application.js' },
      dependencies: { vite: '8', react: '19' },
    },
    'application.js': application,
    'src/main.jsx': 'render(\n  <App />,\n)\n',
  })
  chmodSync(app.path, 0o755)
  const env = { PATH: process.env.PATH!, KEYWARD_LOG_LEVEL: 'error' }
  const made = await keyward(['init', '--cwd', app.path, '--no-install', '--yes', '--port', '0'], { env })
  expect(made).toMatchObject({ exitCode: 0 })
  const key = app.read('.env.local').trim().split('=')[1]
  expect(JSON.parse(app.read('.keyward/keys.json')).publishableKey).toBe(key)

  const child = spawn(
    process.execPath,
    ['--conditions=keyward-source', main, 'dev', '--cwd', app.path, '--json', '--', '--fast'],
    { env },
  )
  const ended = new Promise((resolve) => child.once('close', resolve))
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const line = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(err)))
    child.stderr.on('data', (chunk) => {
      err += chunk
      const found = /application: (.*)\n/.exec(err)
      if (found) resolve(found[1]!)
    })
  })
  expect(JSON.parse(line)).toEqual({ status: 200, isSame: true, args: ['--fast'] })
  expect(JSON.parse(out)).toEqual({ url: expect.stringMatching(/^http/), inbox: expect.stringMatching(/inbox$/) })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await expect(fetch(JSON.parse(out).url)).rejects.toThrow()
}, 180_000)

test('an application that reads no env file has the keys of a server that runs elsewhere', async () => {
  const app = testFolder({
    'package.json': {
      scripts: {
        dev: `node -e "fs.writeFileSync('seen', process.env.KEYWARD_PUBLISHABLE_KEY + process.env.KEYWARD_SECRET_KEY)"`,
      },
      dependencies: { express: '5' },
    },
    '.env': 'CLERK_PUBLISHABLE_KEY=pk_live_Y2xlcmsuZXhhbXBsZS5jb20k\nKEYWARD_SECRET_KEY=sk_live_a\n',
  })
  expect(await keyward(['dev', '--cwd', app.path], { env: { PATH: process.env.PATH! } })).toMatchObject({ exitCode: 0 })
  expect(app.read('seen')).toBe('pk_live_Y2xlcmsuZXhhbXBsZS5jb20ksk_live_a')
})

test('without a script the file that makes the server is run', async () => {
  const app = testFolder({
    'package.json': { main: 'index.js', scripts: { test: 'exit 1' }, dependencies: { express: '5' } },
    'index.js': `const express = () => require('fs').writeFileSync('seen', process.argv.slice(2).join())
const app = express()
`,
    '.env': 'CLERK_PUBLISHABLE_KEY=pk_live_Y2xlcmsuZXhhbXBsZS5jb20k\n',
  })
  const ended = await keyward(['dev', '--cwd', app.path, '--', '--fast'], { env: { PATH: process.env.PATH! } })
  expect([ended.exitCode, app.read('seen')]).toEqual([0, '--fast'])
})

test('a script that is not there is named before anything starts', async () => {
  const app = testFolder({ 'package.json': { dependencies: { vite: '8', react: '19' } } })
  expect(await keyward(['dev', '--cwd', app.path])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('script_missing'),
  })
})
