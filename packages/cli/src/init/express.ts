import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, withEndings } from '../project/project.ts'
import type { Edited } from './change.ts'
import { insertImport, withImport } from './code.ts'
import { codeStyleOf } from './code-style.ts'
import type { Plan } from './plan.ts'

const sdk = '@keyward/express'

/** The middleware, first of all, where the application is made. */
export function planExpress(project: Project): Plan {
  const entry = entryFile(project)
  const text = entry === null ? null : readText(join(project.folder, entry))
  if (entry === null || text === null)
    return { changes: [], byHand: [`call app.use(clerkMiddleware()) of '${sdk}' before your routes`] }
  const edited = withMiddleware(text)
  if ('byHand' in edited) return { changes: [], byHand: [`${entry}: ${edited.byHand}`] }
  return { changes: [{ path: entry, before: text, after: edited.text }], byHand: environmentByHand(project, text) }
}

/** Where `express()` is called: the manifest's entry or one of the usual names. */
function entryFile(project: Project): string | null {
  const named = Object.values(project.manifest.scripts).flatMap(
    (script) => script.match(/[\w./-]+\.[cm]?[jt]s\b/g) ?? [],
  )
  const usual = ['index', 'server', 'app', 'main'].flatMap((name) => [
    ...withEndings(`src/${name}`),
    ...withEndings(name),
  ])
  const candidates = [...named, ...(project.manifest.main ? [project.manifest.main] : []), ...usual]
  const makesApp = (name: string) => /\bexpress\(\)/.test(readText(join(project.folder, name)) ?? '')
  return firstFile(project, candidates.filter(makesApp))
}

function withMiddleware(text: string): Edited {
  if (text.includes('clerkMiddleware')) return { text }
  const made = /^([ \t]*)(?:const|let|var) (\w+)[^\n=]*= express\(\);?[^\n]*\n/m.exec(text)
  if (!made) return { byHand: `call app.use(clerkMiddleware()) of '${sdk}' before your routes` }
  const style = codeStyleOf(text)
  const place = made.index + made[0].length
  const used = `${text.slice(0, place)}${made[1]}${made[2]}.use(clerkMiddleware())${style.end}\n${text.slice(place)}`
  if (/^import\b/m.test(text)) return { text: withImport(used, ['clerkMiddleware'], sdk, style) }
  const required = `const { clerkMiddleware } = require(${style.quote}${sdk}${style.quote})${style.end}`
  return { text: behindRequires(used, required) }
}

function behindRequires(text: string, line: string): string {
  const all = [...text.matchAll(/^(?:const|let|var) .*= require\(.*\n/gm)]
  const last = all.at(-1)
  if (!last) return insertImport(text, line)
  const place = last.index + last[0].length
  return `${text.slice(0, place)}${line}\n${text.slice(place)}`
}

/** Node reads no `.env` by itself, and whoever runs the application otherwise than with `keyward dev` should know. */
function environmentByHand({ manifest }: Project, text: string): string[] {
  const reads = [text, ...Object.values(manifest.scripts)].some((part) => /--env-file|dotenv|loadEnvFile/.test(part))
  return reads ? [] : ['.env is read by `keyward dev`; elsewhere start Node with --env-file=.env']
}
