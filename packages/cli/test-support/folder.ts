import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export type TestFolder = { readonly path: string; read(name: string): string; write(name: string, text: string): void }

/** A folder with these files, gone when the test is over. Objects are written as JSON. */
export function testFolder(files: Readonly<Record<string, string | object>>): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'kw-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  // A repository of its own: nothing that lies around it counts.
  write('.git/HEAD', 'ref: refs/heads/main\n')
  for (const [name, content] of Object.entries(files))
    write(name, typeof content === 'string' ? content : JSON.stringify(content))
  return { path, write, read: (name) => readFileSync(join(path, name), 'utf8') }
}
