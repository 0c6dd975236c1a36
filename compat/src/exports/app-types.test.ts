import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { appOptions } from '../../../scripts/test/typescript.ts'
import { entryPoints } from './entry-points.ts'

// What an application is written against must not show in whether it compiles: the same sources, the other packages.

const root = fileURLToPath(new URL('../../../', import.meta.url))
const work = join(root, 'compat/.tmp', `types-${process.pid}`)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const theirs = (path: string) => [join(root, 'node_modules/@clerk/nextjs/dist/types', path, 'index.d.ts')]

/** Every entry point under the official name, led to our declarations. */
const instead = {
  ...Object.fromEntries(entryPoints().map(({ official, own }) => [official, [declarationsOf(own)]])),
  '@clerk/shared/types': [declarationsOf('@keyward/types/types')],
}

function declarationsOf(own: string): string {
  const [, name, ...path] = own.split('/')
  const folder = join(root, 'packages', name!)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, exports[path.length > 0 ? `./${path.join('/')}` : '.'].import.types)
}

test.each([
  { app: 'compat/app/src', packages: 'the official packages', paths: {} },
  { app: 'compat/app/src', packages: 'ours', paths: instead },
  { app: 'compat/src/exports/programs', packages: 'the official packages', paths: {} },
  { app: 'compat/src/exports/programs', packages: 'ours', paths: instead },
  {
    app: 'examples/next/src',
    packages: 'the official packages',
    paths: { '@keyward/nextjs': theirs('.'), '@keyward/nextjs/server': theirs('server') },
  },
])('$app compiles against $packages', ({ app, paths }) => {
  mkdirSync(work, { recursive: true })
  const compilerOptions = {
    ...appOptions,
    types: ['node', 'react'],
    paths,
  }
  const config = join(work, 'tsconfig.json')
  const include = [join(root, app), join(root, 'node_modules/next/image-types/global.d.ts')]
  writeFileSync(config, JSON.stringify({ compilerOptions, include }))
  expect(compile(config)).toBe('')
})

function compile(config: string): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
      encoding: 'utf8',
    })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
