import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of what a bundle holds of others, to travel with it. `inputs` are paths below `root`. */
export function notices(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null))
  return [...folders]
    .sort()
    .map((folder) => notice(join(root, folder)))
    .join('\n')
}

/** `…/node_modules/name` of a file in it, the innermost; null for our own files. */
export function packageFolder(path: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0] ?? null
}

function notice(folder: string): string {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return ''
  const { name, version, license = 'see its package' } = JSON.parse(readFileSync(file, 'utf8'))
  const texts = globSync('{LICENSE,LICENCE,license,licence,NOTICE,COPYING}*', { cwd: folder })
    .filter((one) => !/\.(js|ts|json)$/.test(one))
    .map((one) => readFileSync(join(folder, one), 'utf8').trim())
  return [`${name} ${version} (${license})`, '='.repeat(72), ...texts, ''].join('\n')
}
