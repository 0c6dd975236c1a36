import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, majorOf, readManifest } from './manifest.ts'
import { type PackageManager, packageManagerOf } from './package-manager.ts'

export const projectKinds = ['next-app', 'next-pages', 'vite-react', 'express', 'fastify', 'hono'] as const
export type ProjectKind = (typeof projectKinds)[number]

export type Project = {
  readonly folder: string
  /** Null: nothing that we know. */
  readonly kind: ProjectKind | null
  readonly manifest: Manifest
  readonly packageManager: PackageManager
  readonly isTypeScript: boolean
  /** `src/` or nothing: where the code of the application is. */
  readonly source: '' | 'src/'
  readonly nextMajor: number | null
  /** The applications are in folders below it. */
  readonly isWorkspaceTop: boolean
  /** Ours is installed under the official name, for code that is written against that. */
  readonly hasStandIn: boolean
}

/** The official packages of the frameworks, and ours that stand in for them. */
export const officialPackages: Readonly<Record<string, string>> = {
  '@clerk/nextjs': '@keyward/nextjs',
  '@clerk/clerk-react': '@keyward/react',
  '@clerk/react': '@keyward/react',
  '@clerk/express': '@keyward/express',
  '@clerk/fastify': '@keyward/fastify',
  '@clerk/hono': '@keyward/hono',
  '@hono/clerk-auth': '@keyward/hono',
}

/** Looks at a folder and its package.json. Throws a coded end if there is none. */
export function detectProject(folder: string, env: Readonly<Record<string, string | undefined>> = {}): Project {
  const manifest = readManifest(folder)
  const kind = kindOf(folder, manifest)
  return {
    folder,
    kind,
    manifest,
    packageManager: packageManagerOf(folder, {
      packageManager: manifest.packageManager,
      userAgent: env.npm_config_user_agent,
    }),
    isTypeScript: existsSync(join(folder, 'tsconfig.json')) || 'typescript' in manifest.dependencies,
    source: sourceOf(folder, kind),
    nextMajor: majorOf(folder, manifest, 'next'),
    isWorkspaceTop: manifest.hasWorkspaces || existsSync(join(folder, 'pnpm-workspace.yaml')),
    hasStandIn: Object.entries(manifest.dependencies).some(
      ([name, range]) => name in officialPackages && range.includes('@keyward/'),
    ),
  }
}

/** Whatever frameworks bring along may be listed too: the one that owns the page counts first. */
function kindOf(folder: string, { dependencies }: Manifest): ProjectKind | null {
  if ('next' in dependencies) {
    const hasPages = ['pages', 'src/pages'].some((place) => existsSync(join(folder, place)))
    const hasApp = ['app', 'src/app'].some((place) => existsSync(join(folder, place)))
    return hasPages && !hasApp ? 'next-pages' : 'next-app'
  }
  if ('vite' in dependencies && 'react' in dependencies) return 'vite-react'
  return (['express', 'fastify', 'hono'] as const).find((name) => name in dependencies) ?? null
}

/** Of a folder that may be no project, or a broken one. */
export function kindAt(folder: string): ProjectKind | null {
  try {
    return kindOf(folder, readManifest(folder))
  } catch {
    return null
  }
}

/** Cloudflare's runtime, which hands variables to the application from a file of its own. */
export function runsOnWorkers(project: Project): boolean {
  return firstFile(project, ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc']) !== null
}

function sourceOf(folder: string, kind: ProjectKind | null): '' | 'src/' {
  const place = kind === 'next-app' ? 'app' : kind === 'next-pages' ? 'pages' : ''
  return existsSync(join(folder, 'src', place)) ? 'src/' : ''
}

/** The first of these files that is there, by its path in the project; null if none is. */
export function firstFile(project: Project, names: readonly string[]): string | null {
  return names.find((name) => existsSync(join(project.folder, name))) ?? null
}

/** A name with each ending that a module of source may have, TypeScript first. */
export function withEndings(name: string): string[] {
  return ['tsx', 'jsx', 'ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((ending) => `${name}.${ending}`)
}
