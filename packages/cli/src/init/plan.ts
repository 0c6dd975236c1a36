import { join } from 'node:path'
import { projectEnvironment, readText, withVariables } from '../project/env-files.ts'
import { keyVariables } from '../project/keys.ts'
import { type Project, type ProjectKind, runsOnWorkers } from '../project/project.ts'
import type { FileChange, Plan } from './change.ts'
import { planNext } from './next.ts'
import { planNodeServer } from './node-server.ts'
import { planViteReact } from './vite-react.ts'

export type Keys = { readonly publishableKey: string; readonly secretKey: string | null }

const planners: Readonly<Record<ProjectKind, (project: Project) => Plan>> = {
  'next-app': planNext,
  'next-pages': planNext,
  'vite-react': planViteReact,
  express: planNodeServer,
  fastify: planNodeServer,
  hono: planNodeServer,
}

/** Everything that `init` would change in a project whose kind is known; what is as it should be is not in it. */
export function planProject(project: Project, keys: Keys): Plan {
  // Code that is written against the official package is as it should be: it lacks keys alone.
  const plan = project.hasStandIn ? { changes: [], byHand: [] } : planners[project.kind!](project)
  const { changes, byHand, withoutPages = false }: Plan = plan
  const all = [...changes, envFile(project, keys, withoutPages), gitignore(project)]
  return { changes: all.filter(({ before, after }) => (before ?? '') !== after), byHand }
}

/** Servers read `.env`, or what their runtime wants; pages have a file of their own that is not committed. */
export function envFileName(project: Project): string {
  if (project.kind === 'vite-react' || project.kind?.startsWith('next')) return '.env.local'
  return runsOnWorkers(project) ? '.dev.vars' : '.env'
}

function envFile(project: Project, keys: Keys, withoutPages: boolean): FileChange {
  const path = envFileName(project)
  const before = readText(join(project.folder, path))
  const isNext = project.kind?.startsWith('next')
  const variables = [
    ...keyVariables(project.kind, keys),
    ...(isNext && !withoutPages
      ? ([
          ['NEXT_PUBLIC_KEYWARD_SIGN_IN_URL', '/sign-in'],
          ['NEXT_PUBLIC_KEYWARD_SIGN_UP_URL', '/sign-up'],
        ] as const)
      : []),
  ]
  const known = projectEnvironment(project.folder)
  // Another file may hold it, or its official alias, which our packages read as well; Vite's page names one variable.
  const isKnown = (name: string) =>
    Boolean(known[name] || (project.kind !== 'vite-react' && known[name.replace('KEYWARD', 'CLERK')]))
  const missing = variables.filter(([name]) => !isKnown(name))
  if (missing.length === 0) return { path, before, after: before ?? '', isSecret: true }
  return { path, before, after: withVariables(before ?? '', missing), isSecret: true }
}

/** The data folder holds the key to everything in it. */
function gitignore(project: Project): FileChange {
  const before = readText(join(project.folder, '.gitignore'))
  const lines = (before ?? '').split('\n').map((line) => line.trim().replace(/^\//, '').replace(/\/$/, ''))
  const wanted = [
    ...(lines.includes('.keyward') ? [] : ['.keyward/']),
    ...(coversEnvFile(lines, envFileName(project)) ? [] : [envFileName(project)]),
  ]
  if (wanted.length === 0) return { path: '.gitignore', before, after: before ?? '' }
  const head = before === null || before === '' ? '' : before.endsWith('\n') ? before : `${before}\n`
  return { path: '.gitignore', before, after: `${head}\n# keyward\n${wanted.join('\n')}\n`.replace(/^\n/, '') }
}

function coversEnvFile(lines: readonly string[], name: string): boolean {
  const patterns: Readonly<Record<string, readonly string[]>> = {
    '.env': ['.env', '.env*'],
    '.env.local': ['.env*', '.env.local', '.env*.local', '*.local', '.env.*'],
    '.dev.vars': ['.dev.vars', '.dev.vars*'],
  }
  return lines.some((line) => patterns[name]?.includes(line))
}
