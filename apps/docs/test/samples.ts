import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { appOptions } from '../../../scripts/test/typescript.ts'
import type { Sample } from './pages.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What the samples' own projects would bring along. */
const surroundings = `
/// <reference types="next" />
interface ImportMetaEnv { readonly VITE_KEYWARD_PUBLISHABLE_KEY: string }
interface ImportMeta { readonly env: ImportMetaEnv }
declare module 'cypress' { export function defineConfig<Config>(config: Config): Config }
declare module '*.css'
`

/**
 * Compiles every sample as a file of its own against the sources of our packages. Resolves to what the compiler says, each
 * line naming page and line of the sample; empty if all is well.
 */
export async function compileSamples(samples: readonly Sample[]): Promise<string[]> {
  const work = join(root, `apps/docs/.tmp/samples-${process.pid}`)
  mkdirSync(work, { recursive: true })
  try {
    const byFile = new Map(samples.map((sample) => [fileOf(sample), sample]))
    for (const [file, { code }] of byFile) writeFileSync(join(work, file), `${code}\nexport {}\n`)
    writeFileSync(join(work, 'surroundings.d.ts'), surroundings)
    writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config))
    return (await compile(work)).split('\n').flatMap((line) => explained(line, byFile))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const config = {
  compilerOptions: {
    ...appOptions,
    moduleDetection: 'force',
    allowImportingTsExtensions: true,
    customConditions: ['keyward-source'],
    types: ['node', 'react'],
  },
  include: ['*.ts', '*.tsx'],
}

const fileOf = ({ page, line, language }: Sample) => `${page.replaceAll('/', '__')}--${line}.${language}`

async function compile(folder: string): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', folder], { cwd: folder, maxBuffer: 2 ** 24 })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

/**
 * `start__nextjs--40.ts(3,5): error …` → `start/nextjs.md:43 error …`. Lines that belong to another one are left out, and so are
 * sources of our packages: those have settings of their own, under which they are checked.
 */
function explained(line: string, byFile: ReadonlyMap<string, Sample>): string[] {
  const match = /^([^(\s]+)\((\d+),\d+\): (.*)$/.exec(line)
  const sample = match && byFile.get(match[1]!)
  if (sample) return [`${sample.page}.md:${sample.line + Number(match[2])} ${match[3]}`]
  return !match && /^error/.test(line) ? [line] : []
}
