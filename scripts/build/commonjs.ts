import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { rewriteSpecifiers } from './specifiers.ts'

/** Who names a file for `require` gets one. */
export const wantsCommonJs = (manifest: { readonly exports?: unknown }): boolean =>
  JSON.stringify(manifest.exports ?? {}).includes('.cjs"')

/**
 * The same modules once more for those who `require`: `x.cjs` beside `x.js`, file by file as the ES modules are, so that
 * "use client" stays where it was written; and `x.d.cts`, since a declaration's name says which of the two it declares.
 */
export async function addCommonJs(out: string): Promise<void> {
  for (const file of await modulesBelow(out)) {
    const text = rewriteSpecifiers(await readFile(file, 'utf8'), (specifier) =>
      specifier.startsWith('.') ? specifier.replace(/\.js$/, '.cjs') : specifier,
    )
    if (file.endsWith('.d.ts')) await writeFile(file.replace(/\.d\.ts$/, '.d.cts'), text)
    else await writeFile(file.replace(/\.js$/, '.cjs'), await toCommonJs(text))
  }
}

async function toCommonJs(text: string): Promise<string> {
  // A chunk that is loaded later is loaded as what it is.
  const supported = { 'dynamic-import': true }
  const { code } = await transform(text, { format: 'cjs', platform: 'node', target: 'es2023', supported })
  return code
}

async function modulesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(js|d\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
