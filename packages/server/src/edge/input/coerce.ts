import type { TSchema } from 'typebox'

/** Values of a form or a query string, in order, by name. */
export type RawForm = ReadonlyMap<string, readonly string[]>

type JsonSchema = {
  type?: string | string[]
  anyOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
}

/**
 * Text to the types that the schema asks for: `true`/`false`, integers, JSON objects, repeated keys as arrays, the empty
 * string as null where null is allowed (wire.md §2.1). What does not fit stays text, and validation says so.
 * Names that the schema does not have are left out.
 */
export function coerceForm(schema: TSchema, form: RawForm): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, property] of Object.entries((schema as JsonSchema).properties ?? {})) {
    const values = form.get(name) ?? form.get(`${name}[]`)
    if (!values || values.length === 0) continue
    const value = coerceValues(property, values)
    if (value !== undefined) result[name] = value
  }
  return result
}

function coerceValues(schema: JsonSchema, values: readonly string[]): unknown {
  const array = branches(schema).find((branch) => typesOf(branch).includes('array'))
  if (!array) return coerceText(schema, values[0]!)
  if (values.length === 1 && values[0]!.startsWith('[')) return parseJson(values[0]!)
  if (values.length === 1 && values[0] === '') return []
  return values.map((value) => coerceText(array.items ?? {}, value))
}

function coerceText(schema: JsonSchema, text: string): unknown {
  const types = new Set(branches(schema).flatMap(typesOf))
  if (text === '' && types.has('null')) return null
  if (text === '' && !types.has('string')) return undefined
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if ((types.has('integer') || types.has('number')) && /^-?\d{1,15}(\.\d{1,10})?$/.test(text)) return Number(text)
  if (types.has('object')) return parseJson(text)
  return text
}

/** The members of a union, nested ones included; a schema that is no union is its own only member. */
function branches(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]
}

function typesOf(schema: JsonSchema): string[] {
  if (schema.type) return [schema.type].flat()
  return [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])].map((value) =>
    value === null ? 'null' : typeof value,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
