import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, withEndings } from '../project/project.ts'
import type { FileChange } from './change.ts'
import { codeStyleOf } from './code-style.ts'

/**
 * For an application as `npm init fastify` makes it: another program starts it and registers every file of `plugins/` before
 * the routes. Empty if this one is not made like that.
 */
export function planFastifyTool(project: Project): FileChange[] {
  if (!('@fastify/autoload' in project.manifest.dependencies)) return []
  const folder = ['src/plugins', 'plugins'].find((name) => existsSync(join(project.folder, name)))
  return folder ? [newPlugin(project, folder), ...watchingLess(project)] : []
}

function newPlugin(project: Project, folder: string): FileChange {
  const neighbour = firstFile(project, withEndings(`${folder.replace(/plugins$/, '')}app`))
  const { quote, end } = codeStyleOf(neighbour === null ? '' : (readText(join(project.folder, neighbour)) ?? ''))
  const from = `${quote}@keyward/fastify${quote}`
  const isModule = project.isTypeScript || project.manifest.type === 'module'
  return {
    path: `${folder}/keyward.${project.isTypeScript ? 'ts' : 'js'}`,
    before: null,
    after: isModule
      ? `export { clerkPlugin as default } from ${from}${end}\n`
      : `module.exports = require(${from}).clerkPlugin${end}\n`,
  }
}

/** `fastify start --watch` starts anew whenever any file changes, those of our server's database too. */
function watchingLess({ folder, manifest }: Project): FileChange[] {
  const before = readText(join(folder, 'package.json')) ?? ''
  const after = Object.values(manifest.scripts).reduce(
    (text, script) => text.replace(JSON.stringify(script), () => JSON.stringify(withoutDataFolder(script))),
    before,
  )
  return before === after ? [] : [{ path: 'package.json', before, after }]
}

function withoutDataFolder(script: string): string {
  if (!/\bfastify start\b.* (?:-w|--watch)\b/.test(script) || script.includes('.keyward')) return script
  const [given, value = ''] = /--ignore-watch[= ]("[^"]*"|\S+)/.exec(script) ?? []
  if (!given) return script.replace('fastify start', 'fastify start --ignore-watch .keyward')
  return script.replace(given, () => `--ignore-watch="${value.replaceAll('"', '')} .keyward"`)
}
