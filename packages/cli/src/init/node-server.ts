import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, type ProjectKind, runsOnWorkers, withEndings } from '../project/project.ts'
import type { Edited } from './change.ts'
import { endOfCall, insertImport, withImport } from './code.ts'
import { codeStyleOf } from './code-style.ts'
import type { Plan } from './plan.ts'

type Framework = {
  readonly sdk: string
  /** What is imported, and the statement that puts it before the routes of `app`. */
  readonly name: string
  readonly use: (app: string, quote: string) => string
  /** Up to the parenthesis of the call that makes the application. */
  readonly made: string
}

const frameworks: Readonly<Partial<Record<ProjectKind, Framework>>> = {
  express: {
    sdk: '@keyward/express',
    name: 'clerkMiddleware',
    use: (app) => `${app}.use(clerkMiddleware())`,
    made: String.raw`express\(`,
  },
  fastify: {
    sdk: '@keyward/fastify',
    name: 'clerkPlugin',
    use: (app) => `${app}.register(clerkPlugin)`,
    made: String.raw`[Ff]astify(?:<[^\n]*>)?\(`,
  },
  hono: {
    sdk: '@keyward/hono',
    name: 'clerkMiddleware',
    use: (app, quote) => `${app}.use(${quote}*${quote}, clerkMiddleware())`,
    made: String.raw`new (?:Hono|OpenAPIHono)(?:<[^\n]*>)?\(`,
  },
}

/** The middleware, first of all, where the application is made. */
export function planNodeServer(project: Project): Plan {
  const framework = frameworks[project.kind!]!
  const entry = entryFile(project, framework)
  const text = entry === null ? null : readText(join(project.folder, entry))
  if (entry === null || text === null) return { changes: [], byHand: [byHand(framework)] }
  const edited = withMiddleware(text, framework)
  if ('byHand' in edited) return { changes: [], byHand: [`${entry}: ${edited.byHand}`] }
  return { changes: [{ path: entry, before: text, after: edited.text }], byHand: environmentByHand(project, text) }
}

const byHand = ({ use, sdk }: Framework) => `call ${use('app', "'")} of '${sdk}' before your routes`

/** The manifest's entry or one of the usual names, if it makes the application. */
function entryFile(project: Project, { made }: Framework): string | null {
  const named = Object.values(project.manifest.scripts).flatMap(
    (script) => script.match(/[\w./-]+\.[cm]?[jt]sx?\b/g) ?? [],
  )
  const usual = ['index', 'server', 'app', 'main'].flatMap((name) => [
    ...withEndings(`src/${name}`),
    ...withEndings(name),
  ])
  const candidates = [...named, ...(project.manifest.main ? [project.manifest.main] : []), ...usual]
  const makesApp = new RegExp(String.raw`=\s*${made}`)
  return firstFile(
    project,
    candidates.filter((name) => makesApp.test(readText(join(project.folder, name)) ?? '')),
  )
}

function withMiddleware(text: string, framework: Framework): Edited {
  const { made: call, name, sdk, use } = framework
  if (new RegExp(String.raw`\b${name}\b`).test(text)) return { text }
  const made = new RegExp(String.raw`^([ \t]*)(?:export )?(?:const|let|var) (\w+)[^\n=]*= ${call}`, 'm').exec(text)
  const place = made === null ? null : endOfStatement(text, made.index + made[0].length - 1)
  if (made === null || place === null) return { byHand: byHand(framework) }
  const style = codeStyleOf(text)
  const statement = `${made[1]}${use(made[2]!, style.quote)}${style.end}`
  const used = `${text.slice(0, place)}${statement}\n${text.slice(place)}`
  if (/^import\b/m.test(text)) return { text: withImport(used, [name], sdk, style) }
  return { text: behindRequires(used, `const { ${name} } = require(${style.quote}${sdk}${style.quote})${style.end}`) }
}

/** Behind the line on which a call ends; null if something follows it there, such as routes chained to it. */
function endOfStatement(text: string, open: number): number | null {
  const end = endOfCall(text, open)
  if (end === null) return null
  const rest = /^;?[ \t]*(?:\/\/[^\n]*)?(?:\n|$)/.exec(text.slice(end))
  if (rest === null || /^\s*\./.test(text.slice(end + rest[0].length))) return null
  return end + rest[0].length
}

function behindRequires(text: string, line: string): string {
  const all = [...text.matchAll(/^(?:const|let|var) .*\brequire\(.*\n/gm)]
  const last = all.at(-1)
  if (!last) return insertImport(text, line)
  const place = last.index + last[0].length
  return `${text.slice(0, place)}${line}\n${text.slice(place)}`
}

/** Node reads no `.env` by itself, and whoever runs the application otherwise than with `keyward dev` should know. */
function environmentByHand(project: Project, text: string): string[] {
  if (runsOnWorkers(project)) return []
  const { scripts } = project.manifest
  const reads = [text, ...Object.values(scripts)].some((part) => /--env-file|dotenv|loadEnvFile|\bbun\b/.test(part))
  return reads ? [] : ['.env is read by `keyward dev`; elsewhere start Node with --env-file=.env']
}
