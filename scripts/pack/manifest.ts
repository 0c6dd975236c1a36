import { native } from '../build/bundle-server.ts'

type Manifest = { readonly name: string; readonly [field: string]: unknown }
type Dependencies = Readonly<Record<string, string>>

/** Under this condition packages of the repository find each other. */
const isForRepository = (condition: string) => condition === 'keyward-source'

/**
 * package.json as it is published: no sources, no development dependencies, and of a bundle those dependencies alone that
 * are not in it.
 */
export function publishedManifest(manifest: Manifest): Manifest {
  const { devDependencies: _, scripts: __, ...rest } = manifest
  const files = [...((rest.files ?? []) as string[]), 'static', 'LICENSE']
  const isBundle = ['@keyward/server', '@keyward/cli'].includes(manifest.name)
  const dependencies = (rest.dependencies ?? {}) as Dependencies
  return {
    ...rest,
    files,
    dependencies: isBundle ? outsideOf(dependencies) : dependencies,
    exports: withoutSources(rest.exports),
    ...(rest.imports ? { imports: withoutSources(rest.imports) } : {}),
  }
}

function outsideOf(dependencies: Dependencies): Dependencies {
  return Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => native.includes(name) || name === '@keyward/server'),
  )
}

function withoutSources(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([condition]) => !isForRepository(condition))
  return Object.fromEntries(kept.map(([condition, target]) => [condition, withoutSources(target)]))
}
