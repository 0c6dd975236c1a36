import type { Node, ObjectExpression, ObjectProperty } from '@babel/types'
import { nameOf, walk } from './module.ts'
import { isOfficial, ourPackageFor } from './names.ts'
import { type Edit, type Spot, without } from './spot.ts'

const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** Dependencies of a package.json by our names, and what else of it names official packages. */
export function manifestSpots(tree: Node, range: string): Spot[] {
  const found: Spot[] = []
  walk(tree, (node, ancestors) => {
    if (node.type !== 'ObjectProperty') return
    const name = nameOf(node.key)
    const ours = ourPackageFor(name)
    if (ours === null) return
    const [object, owner] = [ancestors.at(-1) as ObjectExpression, ancestors.at(-2)]
    const section = owner?.type === 'ObjectProperty' && ancestors.length === topDepth ? nameOf(owner.key) : ''
    const isDependency = sections.includes(section)
    found.push({
      code: 'official_package',
      at: node.start!,
      breaks: false,
      message: `${name} has its counterpart in ${ours}.`,
      cure: `Write ${ours} in its place.`,
      edits: isDependency
        ? dependencyEdits([node, object], [ours, range])
        : section === 'peerDependenciesMeta'
          ? [renamed(node, ours)]
          : null,
    })
  })
  return found
}

/** The object, its section, and the object in that. */
const topDepth = 3

const renamed = ({ key }: ObjectProperty, name: string): Edit => ({
  start: key.start! + 1,
  end: key.end! - 1,
  text: name,
})

function dependencyEdits(
  [property, object]: [ObjectProperty, ObjectExpression],
  [name, range]: [string, string],
): Edit[] {
  const { properties } = object
  const place = properties.indexOf(property)
  // Ours may be there already, or two official ones may be one of ours.
  const isTwice = properties.some(
    (other, index) =>
      other.type === 'ObjectProperty' &&
      (nameOf(other.key) === name || (index < place && ourPackageFor(nameOf(other.key)) === name)),
  )
  if (isTwice) return [without(properties, place)]
  const value = property.value as Node
  const kept = value.type === 'StringLiteral' ? rangeOf(value.value, range) : range
  return [renamed(property, name), { start: value.start! + 1, end: value.end! - 1, text: kept }]
}

/** A stand-in under the official name (`npm:@keyward/nextjs@^1`, a file of ours) says itself which version is meant. */
function rangeOf(value: string, range: string): string {
  const [, version] = /^npm:@keyward\/[\w-]+(?:@(.+))?$/.exec(value) ?? []
  if (version) return version
  return /^(?:file|link|portal|https?):.*keyward/.test(value) ? value : range
}

/** Official packages in a package.json that we have none for. */
export function foreignPackages(tree: Node): { specifier: string; at: number }[] {
  const found: { specifier: string; at: number }[] = []
  walk(tree, (node) => {
    const name = node.type === 'ObjectProperty' ? nameOf(node.key) : ''
    if (isOfficial(name) && ourPackageFor(name) === null) found.push({ specifier: name, at: node.start! })
  })
  return found
}
