import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../platform/index.ts'
import { parseCookies } from '../cookies.ts'
import { coerceForm } from './coerce.ts'
import { parseForm } from './parse-form.ts'
import { refuseHostileText } from './validate.ts'

// Whatever bytes come in: a value or a coded error comes out.

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 50 }),
)
const schema = Type.Object({
  text: Type.Optional(Type.String()),
  maybe: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  flag: Type.Optional(Type.Boolean()),
  count: Type.Optional(Type.Integer()),
  maybeCount: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  list: Type.Optional(Type.Array(Type.String())),
  metadata: Type.Optional(Type.Record(Type.String(), Type.Any())),
  choice: Type.Optional(Type.Enum(['a', 'b'])),
})
const names = Object.keys(schema.properties)

describe('parseForm', () => {
  test('takes any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseForm(text)).toBeInstanceOf(Map)
      }),
    )
  })
  test('gives back what was written, in order', () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(pairs, (fields) => {
        const form = parseForm(new URLSearchParams(fields).toString())
        for (const [name] of fields)
          expect(form.get(name)).toEqual(fields.filter(([other]) => other === name).map(([, value]) => value))
      }),
    )
  })
  test('refuses more fields than forms have', () => {
    expect(() => parseForm('a=1&'.repeat(1_001))).toThrow(ApiError)
  })
})

describe('coerceForm', () => {
  const forms = fc.dictionary(
    fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), anyText),
    fc.array(anyText, { maxLength: 3 }),
  )
  test('takes any form, and has no names beyond those of the schema', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const result = coerceForm(schema, new Map(Object.entries(form)))
        expect(names).toEqual(expect.arrayContaining(Object.keys(result)))
        expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
      }),
    )
  })
  test.each([
    ['text', ['5'], '5'],
    ['text', [''], ''],
    ['text', ['a', 'b'], 'a'],
    ['maybe', [''], null],
    ['flag', ['true'], true],
    ['flag', ['false'], false],
    ['flag', ['yes'], 'yes'],
    ['flag', [''], undefined],
    ['count', ['12'], 12],
    ['count', ['1e3'], '1e3'],
    ['count', ['0x10'], '0x10'],
    ['count', ['9'.repeat(20)], '9'.repeat(20)],
    ['count', [' 1'], ' 1'],
    ['maybeCount', [''], null],
    ['list', ['a'], ['a']],
    ['list', ['a', 'b'], ['a', 'b']],
    ['list', ['["a","b"]'], ['a', 'b']],
    ['list', [''], []],
    ['metadata', ['{"a":1}'], { a: 1 }],
    ['metadata', ['{"a":'], '{"a":'],
    ['choice', ['a'], 'a'],
  ])('%s=%j is %j', (name, values, expected) => {
    expect(coerceForm(schema, new Map([[name, values]]))[name]).toEqual(expected)
  })
  test('does what it did once more when its result is written as a form again', () => {
    const scalars = fc.record({ text: anyText, count: fc.integer(), flag: fc.boolean() })
    fc.assert(
      fc.property(scalars, (values) => {
        const form = (from: object) => new Map(Object.entries(from).map(([name, value]) => [name, [String(value)]]))
        const once = coerceForm(schema, form(values))
        expect(coerceForm(schema, form(once))).toEqual(once)
      }),
    )
  })
})

describe('parseCookies', () => {
  test('takes any header', () => {
    fc.assert(
      fc.property(anyText, (header) => {
        expect(parseCookies(header)).toBeInstanceOf(Map)
      }),
    )
  })
  test('reads names and values that are spelled as cookies are, the first of a name', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(token, token), { maxLength: 30 }), (pairs) => {
        const cookies = parseCookies(pairs.map(([name, value]) => `${name}=${value}`).join('; '))
        for (const [name] of pairs) expect(cookies.get(name)).toBe(pairs.find(([other]) => other === name)![1])
      }),
    )
  })
  test('stops counting at a hundred', () => {
    expect(parseCookies(Array.from({ length: 5_000 }, (_, index) => `c${index}=1`).join(';')).size).toBe(100)
  })
})

describe('refuseHostileText', () => {
  test('lets through what can be stored, and throws a coded error for the rest', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value)
        const isHostile = /\\u0000|\\ud[89a-f]/i.test(text) || text.includes('"__proto__":')
        if (isHostile) return
        expect(() => refuseHostileText(value)).not.toThrow()
      }),
    )
  })
  test.each(['a\0b', '\ud800', '\udc00x'])('%j is refused wherever it stands', (text) => {
    for (const value of [text, [text], { a: text }, { a: { b: [text] } }, { [text]: 1 }])
      expect(() => refuseHostileText(value)).toThrow(ApiError)
  })
  test('nesting without end is refused before the stack is', () => {
    expect(() => refuseHostileText(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toThrow(ApiError)
  })
})
