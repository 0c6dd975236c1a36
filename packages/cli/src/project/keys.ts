import { parsePublishableKey } from '@keyward/wire/facts'
import type { ProjectKind } from './project.ts'

type Environment = Readonly<Record<string, string | undefined>>

const publicPrefixes = ['', 'NEXT_PUBLIC_', 'VITE_']

/** The publishable key that the application would find, under our names or their official aliases. */
export function publishableKeyIn(environment: Environment): string | null {
  return firstOf(
    environment,
    ['KEYWARD', 'CLERK'].flatMap((brand) => publicPrefixes.map((prefix) => `${prefix}${brand}_PUBLISHABLE_KEY`)),
  )
}

export function secretKeyIn(environment: Environment): string | null {
  return firstOf(environment, ['KEYWARD_SECRET_KEY', 'CLERK_SECRET_KEY'])
}

function firstOf(environment: Environment, names: readonly string[]): string | null {
  return names.map((name) => environment[name]).find(Boolean) ?? null
}

/** Where the server of a key is; null for what is no key. On this machine that is plain http. */
export function serverOf(publishableKey: string): { url: string; port: number | null } | null {
  const key = parsePublishableKey(publishableKey)
  if (!key) return null
  const [host = ''] = key.frontendApi.split('/', 1)
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]):(\d{1,5})$/.exec(host)
  return loopback
    ? { url: `http://localhost:${loopback[1]}`, port: Number(loopback[1]) }
    : { url: `https://${host}`, port: null }
}

/** How a framework's pages get to know the publishable key. */
export function publishableKeyName(kind: ProjectKind | null): string {
  if (kind === 'vite-react') return 'VITE_KEYWARD_PUBLISHABLE_KEY'
  return kind?.startsWith('next') ? 'NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY' : 'KEYWARD_PUBLISHABLE_KEY'
}

/** The variables by which an application of this kind gets the keys. A page that no server of ours stands behind has no use for a secret. */
export function keyVariables(
  kind: ProjectKind | null,
  { publishableKey, secretKey }: { readonly publishableKey: string; readonly secretKey: string | null },
): (readonly [name: string, value: string])[] {
  return [
    [publishableKeyName(kind), publishableKey],
    ...(secretKey && kind !== 'vite-react' ? [['KEYWARD_SECRET_KEY', secretKey] as const] : []),
  ]
}
