import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// Components run both ways: nothing in them is left or right, except where a rule is for one direction (`:dir()`) alone.

const source = fileURLToPath(new URL('..', import.meta.url))
const read = (pattern: string) =>
  globSync(pattern, { cwd: source }).map((file) => [file, readFileSync(`${source}/${file}`, 'utf8')] as const)

const physical = /(^|-)(left|right)(-|$)/
const ofFourSides = /^(padding|margin|inset|border-(width|style|color)|scroll-(padding|margin))$/
const ofFourCorners = /^border-radius$/

/** Values as they stand, with what is in brackets taken as one. */
const values = (text: string) => text.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []

function isPhysical(property: string, text: string): boolean {
  const [top, right, bottom, left] = values(text)
  if (physical.test(property)) return true
  if (ofFourSides.test(property)) return left !== undefined && left !== right
  if (ofFourCorners.test(property)) return left !== undefined && (top !== right || left !== bottom)
  return /^(text-align|float|clear)$/.test(property) ? /\b(left|right)\b/.test(text) : /\bto (left|right)\b/.test(text)
}

function physicalDeclarations(css: string): string[] {
  const found: string[] = []
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)
  for (const [, selector = '', body = ''] of rules) {
    if (selector.includes(':dir(')) continue
    for (const [, property = '', value = ''] of body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g))
      if (isPhysical(property, value)) found.push(`${selector.trim()} { ${property}: ${value.trim()} }`)
  }
  return found
}

test('a physical side is found in each of its spellings', () => {
  for (const body of [
    'left: 0',
    'margin-right: 4px',
    'border-top-left-radius: 4px',
    'text-align: right',
    'padding: 0 calc(var(--a) * 8) 0 calc(var(--a) * 3)',
    'border-radius: 4px 0 0 4px',
    'background: linear-gradient(to right, red, blue)',
  ])
    expect(physicalDeclarations(`@media (width < 9px) { .a { ${body}; } }`), body).toHaveLength(1)
  for (const body of ['inset-inline-start: 0', 'padding: 1px 2px 3px', 'margin: 0 auto 4px auto', 'text-align: end'])
    expect(physicalDeclarations(`.a { ${body} }`), body).toEqual([])
})

test('no style of a component names left or right', () => {
  const files = read('**/*.css')
  expect(files.length).toBeGreaterThan(5)
  // A tick leans to the same side everywhere.
  const tick = '.kw-checkbox:checked::after { border-width: 0 0 2px 2px }'
  expect(files.flatMap(([, css]) => physicalDeclarations(css)).filter((one) => one !== tick)).toEqual([])
})

test('nor does a style written in one, except for a menu that is placed where its trigger was measured', () => {
  const side = '(left|right|(margin|padding|border)(Left|Right)\\w*|textAlign)'
  const inline = new RegExp(`\\bstyle\\.${side}\\s*=|[{,]\\s*['"]?${side}['"]?\\s*:`)
  const found = read('**/*.tsx').filter(([file, text]) => !file.includes('.test.') && inline.test(text))
  expect(found.map(([file]) => file)).toEqual(['primitives/Popover.tsx'])
})
