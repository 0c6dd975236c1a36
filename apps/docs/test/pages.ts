import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageText } from '../src/reference/page.ts'
import { referencePages } from '../src/reference/write.ts'

export type DocPage = { readonly slug: string; readonly text: string }
export type Sample = {
  readonly page: string
  /** Of the fence, in the page. */
  readonly line: number
  readonly language: string
  /** What stands behind the language: `title="proxy.ts"`. */
  readonly meta: string
  readonly code: string
}

const folder = fileURLToPath(new URL('../src/content/docs/', import.meta.url))

/** Every page: those that people wrote, and those that the code would write now. */
export function allPages(): DocPage[] {
  const generated = referencePages().map((page) => ({ slug: page.path, text: pageText(page) }))
  const isGenerated = new Set(generated.map(({ slug }) => slug.split('/')[0]))
  const written = globSync('**/*.md', { cwd: folder })
    .map((file) => ({ slug: file.replace(/\.md$/, ''), text: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ slug }) => slug === 'index' || !isGenerated.has(slug.split('/')[0]!))
  return [...written, ...generated]
}

export function samplesOf({ slug, text }: DocPage): Sample[] {
  return [...text.matchAll(/^```(\w+)?([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page: slug,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    meta: match[2]!.trim(),
    code: match[3]!,
  }))
}
