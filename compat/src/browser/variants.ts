import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Variant = { readonly name: string; readonly next: 15 | 16; readonly sdk: 'official' | 'keyward' }

/**
 * The one app of `compat/app` with the packages of a variant, in a folder of its own. Packages are hard-linked copies, so
 * that each resolves its neighbours there; all else is found in the repository's node_modules above.
 */
export function materialize(variant: Variant): string {
  const folder = join(root, 'compat/.apps', variant.name)
  rmSync(join(folder, 'src'), { recursive: true, force: true })
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  for (const part of ['src', 'e2e', 'playwright.config.ts'])
    cpSync(join(root, 'compat/app', part), join(folder, part), { recursive: true })
  if (variant.next === 15) renameSync(join(folder, 'src/proxy.ts'), join(folder, 'src/middleware.ts'))
  link(join(root, `node_modules/${variant.next === 15 ? 'next15' : 'next'}`), join(folder, 'node_modules/next'))
  // Next 15 calls the compiler API that TypeScript 7 does not have.
  if (variant.next === 15) link(join(root, 'node_modules/typescript5'), join(folder, 'node_modules/typescript'))
  if (variant.sdk === 'official') link(join(root, 'node_modules/@clerk'), join(folder, 'node_modules/@clerk'))
  else aliasOwnPackages(folder)
  write(folder, 'package.json', JSON.stringify({ name: `compat-${variant.name}`, private: true }))
  write(folder, 'next.config.mjs', configFor(variant))
  write(folder, 'tsconfig.json', JSON.stringify(tsconfig, null, 2))
  return folder
}

/** As `npm:@keyward/nextjs` under the name `@clerk/nextjs` would be installed: built files, no sources. */
function aliasOwnPackages(folder: string): void {
  const modules = join(folder, 'node_modules')
  rmSync(join(modules, '@clerk'), { recursive: true, force: true })
  rmSync(join(modules, '@keyward'), { recursive: true, force: true })
  for (const name of ['nextjs', 'react', 'backend', 'testing']) {
    const target = join(modules, '@keyward', name)
    mkdirSync(target, { recursive: true })
    cpSync(join(root, 'packages', name, 'dist'), join(target, 'dist'), { recursive: true })
    cpSync(join(root, 'packages', name, 'package.json'), join(target, 'package.json'))
  }
  mkdirSync(join(modules, '@clerk'), { recursive: true })
  for (const name of ['nextjs', 'testing']) symlinkSync(`../@keyward/${name}`, join(modules, '@clerk', name))
}

function link(from: string, to: string): void {
  if (existsSync(to)) return
  mkdirSync(join(to, '..'), { recursive: true })
  execFileSync('cp', ['-alT', from, to])
}

function configFor({ next }: Variant): string {
  const turbopack =
    next === 16 ? `turbopack: { root: ${JSON.stringify(root)} },` : `outputFileTracingRoot: ${JSON.stringify(root)},`
  return `export default { ${turbopack} typescript: { ignoreBuildErrors: true }, ${next === 15 ? 'eslint: { ignoreDuringBuilds: true },' : ''} }\n`
}

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['dom', 'dom.iterable', 'esnext'],
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    plugins: [{ name: 'next' }],
    skipLibCheck: true,
  },
  include: ['**/*.ts', '**/*.tsx'],
}

function write(folder: string, name: string, content: string): void {
  writeFileSync(join(folder, name), content)
}
