import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withTables } from './blocks.ts'

const folder = fileURLToPath(new URL('../content/docs/', import.meta.url))

/** Brings the tables in the pages up to date with the types. */
export async function writeTables(): Promise<void> {
  const files = globSync('**/*.md', { cwd: folder })
  const pages = await Promise.all(
    files.map(async (file) => ({ slug: file, text: await readFile(join(folder, file), 'utf8') })),
  )
  const { texts } = await withTables(pages)
  for (const [index, file] of files.entries()) {
    if (texts[index] !== pages[index]!.text) await writeFile(join(folder, file), texts[index]!)
  }
}
