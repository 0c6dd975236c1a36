// Facts about modules: which of ours stands for which official one, and where names went that older generations had elsewhere.

/** What each of our packages can be imported by, below its name. Types, texts and themes aside, official paths are the same. */
const entries: Readonly<Record<string, readonly string[]>> = {
  nextjs: ['', '/server', '/errors', '/internal', '/webhooks', '/experimental'],
  react: ['', '/internal', '/errors', '/experimental', '/types'],
  backend: ['', '/internal', '/errors', '/jwt', '/webhooks', '/proxy'],
  express: ['', '/webhooks', '/env'],
  fastify: ['', '/webhooks'],
  hono: ['', '/webhooks'],
  testing: ['', '/playwright', '/playwright/fixtures', '/playwright/unstable', '/cypress', '/server'],
  types: ['', '/types'],
  themes: ['', '/shadcn.css'],
  localizations: [''],
}

const otherNames: Readonly<Record<string, string>> = {
  '@clerk/clerk-react': 'react',
  '@clerk/shared/types': 'types',
  '@hono/clerk-auth': 'hono',
}

export const ourPackages: readonly string[] = Object.keys(entries).map((name) => `@keyward/${name}`)

/** A module of either brand by our package and what follows it. Null: it is neither official nor ours, or we have none for it. */
export type Known = { readonly name: string; readonly path: string }

export function knownModule(specifier: string): Known | null {
  const other = Object.keys(otherNames).find((name) => specifier === name || specifier.startsWith(`${name}/`))
  if (other) return { name: otherNames[other]!, path: specifier.slice(other.length) }
  const [, name, path = ''] = /^@(?:clerk|keyward)\/([\w-]+)(\/.*)?$/.exec(specifier) ?? []
  return name && Object.hasOwn(entries, name) ? { name, path } : null
}

/** Whether the specifier is one of the official packages', ours or not. */
export const isOfficial = (specifier: string) => /^@clerk\/|^@hono\/clerk-auth(?:\/|$)/.test(specifier)

/** `@clerk/astro` of `@clerk/astro/components`. */
export const packageOf = (specifier: string) => specifier.split('/').slice(0, 2).join('/')

/** Our package for an official one; null if we have none. `@clerk/shared` counts by its types alone. */
export function ourPackageFor(official: string): string | null {
  if (official === '@clerk/shared') return '@keyward/types'
  const known = isOfficial(official) ? knownModule(official) : null
  return known && known.path === '' ? `@keyward/${known.name}` : null
}

export function hasEntry({ name, path }: Known): boolean {
  // Languages are a file each.
  return entries[name]?.includes(path) || (name === 'localizations' && /^\/[\w-]+$/.test(path))
}

export const specifierOf = ({ name, path }: Known) => `@keyward/${name}${path}`

const errorNames = [
  'EmailLinkErrorCode',
  'EmailLinkErrorCodeStatus',
  'isClerkAPIResponseError',
  'isClerkRuntimeError',
  'isEmailLinkError',
  'isKnownError',
  'isMetamaskError',
  'isReverificationCancelledError',
]

/** Where a package has a name now, if not at its root. */
const moved: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  nextjs: {
    '/server': [
      'auth',
      'buildClerkProps',
      'clerkClient',
      'clerkMiddleware',
      'createClerkClient',
      'createRouteMatcher',
      'currentUser',
      'getAuth',
      'verifyToken',
      'WebhookEvent',
    ],
    '/errors': errorNames,
  },
  react: { '/errors': errorNames },
  backend: {
    '/jwt': ['decodeJwt', 'signJwt', 'verifyJwt'],
    '/errors': [
      'SignJWTError',
      'TokenVerificationError',
      'TokenVerificationErrorAction',
      'TokenVerificationErrorReason',
    ],
  },
}

type OldPath = {
  /** Where names are that went nowhere else; null: a person has to say. */
  readonly now: string | null
  /** What to do by hand, and what doctor says. */
  readonly cure: string
}

const oldPaths: Readonly<Record<string, OldPath>> = {
  '@clerk/nextjs/api': { now: '/server', cure: "take WebhookEvent and the rest from '@keyward/nextjs/server'" },
  '@clerk/nextjs/app-beta/client': { now: '', cure: "import from '@keyward/nextjs'" },
  '@clerk/nextjs/app-beta': { now: '', cure: "import from '@keyward/nextjs' and '@keyward/nextjs/server'" },
  '@clerk/nextjs/edge-middlewarefiles': {
    now: '/server',
    cure: "import clerkMiddleware from '@keyward/nextjs/server'",
  },
  '@clerk/nextjs/edge-middleware': { now: '/server', cure: "import clerkMiddleware from '@keyward/nextjs/server'" },
  '@clerk/nextjs/ssr': { now: '', cure: "import getAuth from '@keyward/nextjs/server'" },
  '@clerk/nextjs/client': { now: '', cure: "import from '@keyward/nextjs'" },
  '@clerk/clerk-sdk-node': { now: null, cure: "import from '@keyward/express' or '@keyward/backend'" },
  '@clerk/clerk-react/dist': { now: null, cure: "import from '@keyward/react'" },
  '@clerk/edge': { now: null, cure: "import from '@keyward/backend'" },
}

/** A path that older generations had; null if it is none. */
export function oldPath(specifier: string): OldPath | null {
  const [, known] = Object.entries(oldPaths).find(([old]) => specifier === old || specifier.startsWith(`${old}/`)) ?? []
  return known ?? null
}

/**
 * Where a name stands that is imported from a module of either brand; null if no module of ours has it. `name` null: the
 * module as a whole.
 */
export function placeOfName(specifier: string, name: string | null): Known | null {
  const old = oldPath(specifier)
  if (old?.now === null) return null
  const known = knownModule(specifier)
  if (known === null) return null
  const root = old ? { name: known.name, path: old.now } : known
  if (root.path !== '' && !old) return hasEntry(root) ? root : null
  const [path] = Object.entries(moved[root.name] ?? {}).find(([, names]) => names.includes(name ?? '')) ?? []
  return { name: root.name, path: path ?? root.path }
}
