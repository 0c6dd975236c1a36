import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, type ProjectKind, runsOnWorkers, withEndings } from '../project/project.ts'
import { readSources } from '../project/sources.ts'
import type { Edited, Plan } from './change.ts'
import { endOfCall, withImport } from './code.ts'
import { type CodeStyle, codeStyleOf } from './code-style.ts'
import { planFastifyTool } from './fastify-tool.ts'

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
    made: String.raw`(?:express|require\(['"]express['"]\))\(`,
  },
  fastify: {
    sdk: '@keyward/fastify',
    name: 'clerkPlugin',
    use: (app) => `${app}.register(clerkPlugin)`,
    made: String.raw`(?:[Ff]astify(?:<[^\n]*>)?|require\(['"]fastify['"]\))\(`,
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
  if (readSources(project.folder).some(({ text }) => uses(text, framework))) return { changes: [], byHand: [] }
  const entry = serverEntry(project)
  const text = entry === null ? null : readText(join(project.folder, entry))
  if (entry === null || text === null) return withoutEntry(project, framework)
  const edited = withMiddleware(text, framework)
  if ('byHand' in edited) return { changes: [], byHand: [`${entry}: ${edited.byHand}`] }
  return { changes: [{ path: entry, before: text, after: edited.text }], byHand: environmentByHand(project, text) }
}

const uses = (text: string, { name }: Framework) => new RegExp(String.raw`\b${name}\b`).test(text)

/** The application is made elsewhere (`fastify start` loads ours as a plugin), or where we do not see it. */
function withoutEntry(project: Project, framework: Framework): Plan {
  const changes = project.kind === 'fastify' ? planFastifyTool(project) : []
  return { changes, byHand: changes.length === 0 ? [byHand(framework)] : [] }
}

const byHand = ({ use, sdk }: Framework) => `call ${use('app', "'")} of '${sdk}' before your routes`

/** The manifest's entry or one of the usual names, if it makes the application of a server framework; null if none does. */
export function serverEntry(project: Project): string | null {
  const framework = project.kind === null ? undefined : frameworks[project.kind]
  if (!framework) return null
  const named = Object.values(project.manifest.scripts).flatMap(
    (script) => script.match(/[\w./-]+\.[cm]?[jt]sx?\b/g) ?? [],
  )
  const usual = ['index', 'server', 'app', 'main'].flatMap((name) => [
    ...withEndings(`src/${name}`),
    ...withEndings(name),
  ])
  const candidates = [...named, ...(project.manifest.main ? [project.manifest.main] : []), ...usual]
  const makesApp = new RegExp(String.raw`=\s*${framework.made}`)
  return firstFile(
    project,
    candidates.filter((name) => makesApp.test(readText(join(project.folder, name)) ?? '')),
  )
}

function withMiddleware(text: string, framework: Framework): Edited {
  const { made: call, name, sdk, use } = framework
  const made = new RegExp(String.raw`^([ \t]*)(?:export )?(?:const|let|var) (\w+)[^\n=]*= ${call}`, 'm').exec(text)
  const place = made === null ? null : endOfStatement(text, made.index + made[0].length - 1)
  if (made === null || place === null) return { byHand: byHand(framework) }
  const style = codeStyleOf(text)
  const statement = `${made[1]}${use(made[2]!, style.quote)}${style.end}`
  const used = `${text.slice(0, place)}${statement}\n${text.slice(place)}`
  if (/^import\b/m.test(text)) return { text: withImport(used, [name], sdk, style) }
  return { text: withRequire(used, made.index, framework, style) }
}

/** Behind the requires that stand before the application is made, since it is used there. */
function withRequire(text: string, before: number, { name, sdk }: Framework, { quote, end }: CodeStyle): string {
  const all = [...text.slice(0, before).matchAll(/^(?:const|let|var) .*\brequire\([^()\n]*\)[^()\n]*\n/gm)]
  const last = all.at(-1)
  const place = last ? last.index + last[0].length : before
  return `${text.slice(0, place)}const { ${name} } = require(${quote}${sdk}${quote})${end}\n${text.slice(place)}`
}

/** Behind the line on which a call ends; null if something follows it there, such as routes chained to it. */
function endOfStatement(text: string, open: number): number | null {
  const end = endOfCall(text, open)
  if (end === null) return null
  const rest = /^;?[ \t]*(?:\/\/[^\n]*)?(?:\n|$)/.exec(text.slice(end))
  if (rest === null || /^\s*\./.test(text.slice(end + rest[0].length))) return null
  return end + rest[0].length
}

/** Node reads no `.env` by itself, and whoever runs the application otherwise than with `keyward dev` should know. */
function environmentByHand(project: Project, text: string): string[] {
  if (runsOnWorkers(project)) return []
  const { scripts } = project.manifest
  const reads = [text, ...Object.values(scripts)].some((part) =>
    /--env-file|dotenv|loadEnvFile|\bbun\b|\bfastify start\b/.test(part),
  )
  return reads ? [] : ['.env is read by `keyward dev`; elsewhere start Node with --env-file=.env']
}
