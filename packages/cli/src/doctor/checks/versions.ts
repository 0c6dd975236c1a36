import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installedVersion, majorOf } from '../../project/manifest.ts'
import type { Project } from '../../project/project.ts'
import type { Check, Finding } from '../finding.ts'

const majorIn = (version: string | null) => Number(/\d+/.exec(version ?? '')?.[0] ?? Number.NaN)

/** Node, frameworks and our own packages, as far as they are installed. */
export const checkVersions: Check = ({ project, nodeVersion }) => [
  ...(majorIn(nodeVersion) < 20 ? [tooOld('Node.js', nodeVersion.replace('v', ''), '20')] : []),
  ...frameworks(project),
  ...ownPackages(project),
]

function frameworks({ folder, manifest }: Project): Finding[] {
  return (
    [
      ['next', 14],
      ['react', 18],
    ] as const
  ).flatMap(([name, least]) => {
    const major = name in manifest.dependencies ? majorOf(folder, manifest, name) : null
    return major !== null && major < least ? [tooOld(name, String(major), String(least))] : []
  })
}

function tooOld(name: string, version: string, least: string): Finding {
  return {
    code: 'version_too_old',
    severity: 'error',
    message: `${name} ${version} is too old.`,
    cure: `Update it to ${least} or later.`,
    where: name,
  }
}

function ownPackages({ folder, manifest }: Project): Finding[] {
  const own = Object.keys(manifest.dependencies).filter((name) => name.startsWith('@keyward/'))
  const versions = own
    .map((name) => [name, installedVersion(folder, name)] as const)
    .filter(([, version]) => version !== null)
  if (new Set(versions.map(([, version]) => version)).size <= 1) return []
  return [
    {
      code: 'versions_differ',
      severity: 'warning',
      message: `The packages are of different versions: ${versions.map(([name, version]) => `${name} ${version}`).join(', ')}.`,
      cure: 'Update them together; the server may be newer than they are, not older.',
    },
  ]
}

/** "cannot be used as a JSX component": React's types of two versions meet. */
export const checkJsxTypes: Check = ({ project }) => {
  const { folder, manifest } = project
  const react = majorOf(folder, manifest, 'react')
  const types = majorOf(folder, manifest, '@types/react')
  const found: Finding[] = []
  if (react !== null && types !== null && react !== types)
    found.push(
      jsx(
        `react is ${react} and @types/react is ${types}`,
        `Install @types/react@${react} and @types/react-dom@${react}.`,
      ),
    )
  const copies = nestedCopies(folder, '@types/react')
  if (copies.length > 0)
    found.push(
      jsx(
        `@types/react is there more than once: also in ${copies.join(', ')}`,
        'Make it one: `npm dedupe`, or name the version under `overrides` (pnpm: `pnpm.overrides`, yarn: `resolutions`) in package.json.',
      ),
    )
  return found
}

function jsx(why: string, cure: string): Finding {
  return {
    code: 'jsx_types',
    severity: 'error',
    message: `Components may not type-check ("cannot be used as a JSX component"): ${why}.`,
    cure,
    where: '@types/react',
  }
}

/** Of another version than the one at the top. */
function nestedCopies(folder: string, name: string): string[] {
  const top = installedVersion(folder, name)
  if (top === null) return []
  return packagesIn(join(folder, 'node_modules')).filter((owner) => {
    const nested = installedVersion(join(folder, 'node_modules', owner), name)
    return nested !== null && nested !== top
  })
}

function packagesIn(modules: string): string[] {
  const list = (place: string) => {
    try {
      return readdirSync(place).filter((name) => !name.startsWith('.'))
    } catch {
      return []
    }
  }
  return list(modules).flatMap((name) =>
    name.startsWith('@') ? list(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  )
}
