import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedManifest } from './manifest.ts'
import { packAll } from './pack.ts'
import { installOffline } from './project.ts'
import { useInstalled } from './use.ts'

test('the tarballs, installed elsewhere, start, are imported and required, and bring their types', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kw-tarballs-'))
  const project = await installOffline(await packAll(folder))
  try {
    await useInstalled(project.folder)
  } finally {
    project.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

test('what is published names no source, no tool and nothing that is bundled', () => {
  const published = publishedManifest({
    name: '@keyward/server',
    files: ['dist'],
    scripts: { test: 'vitest' },
    devDependencies: { svix: '2' },
    dependencies: { fastify: '5', sharp: '0.35' },
    exports: {
      '.': { 'keyward-source': './src/index.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
  })
  expect(published).toEqual({
    name: '@keyward/server',
    files: ['dist', 'static', 'LICENSE'],
    dependencies: { sharp: '0.35' },
    exports: { '.': { default: './dist/index.js' }, './package.json': './package.json' },
  })
})
