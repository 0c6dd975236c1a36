import type { Schema } from './document.ts'

/**
 * OpenAPI 3.0 schemas as JSON Schema: `nullable` becomes a type or an alternative, since validators know it only beside
 * `type`. Everything else is left as it stands, so that what is checked is the document and not our reading of it.
 */
export function toJsonSchema(schema: Schema): Schema {
  const { nullable, ...rest } = schema
  const inner = Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, convert(keyword, value)]),
  ) as Schema
  return nullable ? orNull(inner) : inner
}

function convert(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' || keyword === 'patternProperties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, Schema>).map(([name, schema]) => [name, toJsonSchema(schema)]),
    )
  }
  if (['allOf', 'anyOf', 'oneOf'].includes(keyword))
    return (value as (Schema | null)[]).map((schema) => toJsonSchema(schema ?? {}))
  const isSchema = typeof value === 'object' && value !== null
  if (keyword === 'items' || keyword === 'not') return isSchema ? toJsonSchema(value as Schema) : value
  if (keyword === 'additionalProperties') return isSchema ? toJsonSchema(value as Schema) : value
  return value
}

function orNull(schema: Schema): Schema {
  // `allOf: [X, {nullable}]` and the like carry no type of their own, so null has to stand beside the whole.
  if (
    Object.keys(schema).every((keyword) =>
      ['description', 'title', 'example', 'deprecated', 'default'].includes(keyword),
    )
  )
    return {}
  return { anyOf: [schema, { type: 'null' }] }
}
