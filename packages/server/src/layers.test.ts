import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { domainShelves, over, shelves } from './layers.ts'

const root = dirname(fileURLToPath(import.meta.url))
type Import = { readonly from: string; readonly to: string }

function sourceFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : []
  })
}

const imports: Import[] = sourceFiles().flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, target]) => ({
    from: relative(root, file),
    to: relative(root, join(dirname(file), target!)),
  })),
)
const placeOf = (path: string) => path.split('/')

test('imports point down: edge, flows, domain, platform', () => {
  const shelf = (path: string) => shelves.indexOf(placeOf(path)[0] as (typeof shelves)[number])
  const upwards = imports.filter(({ from, to }) => shelf(from) >= 0 && shelf(to) > shelf(from))
  expect(upwards).toEqual([])
})

test('a room of the domain uses rooms below it, and on its own shelf those it is over', () => {
  const shelf = (room: string) => domainShelves.findIndex((rooms) => rooms.includes(room))
  const wrong = imports.filter(({ from, to }) => {
    const [a, fromRoom = ''] = placeOf(from)
    const [b, toRoom = ''] = placeOf(to)
    if (a !== 'domain' || b !== 'domain' || fromRoom === toRoom) return false
    if (shelf(fromRoom) < 0 || shelf(toRoom) < 0) return true
    return shelf(toRoom) > shelf(fromRoom) || (shelf(toRoom) === shelf(fromRoom) && !over[fromRoom]?.includes(toRoom))
  })
  expect(wrong).toEqual([])
})

test('rooms are entered by their doors', () => {
  const room = (path: string) =>
    placeOf(path)
      .slice(0, placeOf(path)[0] === 'domain' && placeOf(path)[1] === 'factors' ? 3 : 2)
      .join('/')
  const around = imports.filter(({ from, to }) => {
    const isRoom = /^(domain|flows)\/[^/]+\/./.test(to)
    return isRoom && room(from) !== room(to) && !to.endsWith('/index.ts')
  })
  expect(around).toEqual([])
})
