/**
 * Writes the pages that the code itself knows best into the folder of pages: run before each build and each start of the
 * development server. They are not in git.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { elementsPage } from './appearance.ts'
import { cliPages } from './cli.ts'
import { environmentPage } from './environment.ts'
import { errorsPage } from './errors.ts'
import { eventsPage } from './events.ts'
import { operationPages } from './operations.ts'
import { type Page, pageText } from './page.ts'
import { settingsPage } from './settings.ts'

const folder = fileURLToPath(new URL('../content/docs/', import.meta.url))
/** Folders that hold nothing else. */
const generated = ['reference', 'cli']

export function referencePages(): Page[] {
  return [
    environmentPage(),
    settingsPage(),
    errorsPage(),
    eventsPage(),
    elementsPage(),
    ...operationPages(),
    ...cliPages(),
  ]
}

export async function writeReference(): Promise<void> {
  await Promise.all(generated.map((name) => rm(join(folder, name), { recursive: true, force: true })))
  for (const page of referencePages()) {
    const file = join(folder, `${page.path}.md`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, pageText(page))
  }
}
