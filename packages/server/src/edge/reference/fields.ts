type Schema = Readonly<Record<string, unknown>>
export type Field = { readonly name: string; readonly type: string; readonly required: boolean }

/** A schema's fields, those of inner objects by their path (`verification.status`), as deep as a reader needs. */
export function fieldsOf(schema: Schema, prefix = '', depth = 0): Field[] {
  const required = new Set((schema.required as string[] | undefined) ?? [])
  return Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {}).flatMap(([key, value]) => {
    const name = prefix + key
    const inner = objectIn(value)
    const own = { name, type: typeOf(value), required: required.has(key) }
    return inner && depth < 3 ? [own, ...fieldsOf(inner.schema, `${name}${inner.suffix}.`, depth + 1)] : [own]
  })
}

/** `string or null`, `array of #User`, `"a" or "b"`: resources by their name behind `#`. */
export function typeOf(schema: Schema): string {
  const { $ref, type, items, anyOf, enum: values } = schema
  if (typeof $ref === 'string') return $ref.replace('#/components/schemas/', '#')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' or ')
  if (Array.isArray(anyOf)) return anyOf.map(typeOf).join(' or ')
  if (type === 'array') return `array of ${items ? typeOf(items as Schema) : 'anything'}`
  return typeof type === 'string' ? type + limits(schema) : 'anything'
}

function limits({ minimum, maximum, minLength, maxLength }: Schema): string {
  const [low, high] = [minimum ?? minLength, maximum ?? maxLength]
  if (low !== undefined && high !== undefined) return ` (${low} to ${high})`
  return low !== undefined ? ` (from ${low})` : high !== undefined ? ` (up to ${high})` : ''
}

function objectIn(schema: Schema): { schema: Schema; suffix: string } | null {
  if (schema.properties) return { schema, suffix: '' }
  if (schema.type === 'array' && (schema.items as Schema | undefined)?.properties)
    return { schema: schema.items as Schema, suffix: '[]' }
  const found = (schema.anyOf as Schema[] | undefined)?.find((one) => one.properties)
  return found ? { schema: found, suffix: '' } : null
}
