type Json = { readonly [key: string]: unknown }

/** Schemas of resources (`object: 'user'`), written once below `#/components/schemas`; a document's size would explode else. */
export function createComponents() {
  const byText = new Map<string, string>()
  const schemas: Record<string, unknown> = {}

  function place(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map(place)
    if (typeof schema !== 'object' || schema === null) return schema
    const name = resourceName(schema as Json)
    if (name === null) return inside(schema as Json)
    const text = JSON.stringify(schema)
    const known = byText.get(text)
    if (known) return { $ref: `#/components/schemas/${known}` }
    const own = freeName(name)
    byText.set(text, own)
    schemas[own] = null
    schemas[own] = inside(schema as Json)
    return { $ref: `#/components/schemas/${own}` }
  }

  const inside = (schema: Json) =>
    Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [
        key,
        // What stands below is named by the app's data, not by the language of schemas.
        key === 'properties' || key === 'patternProperties'
          ? Object.fromEntries(Object.entries(value as Json).map(([name, part]) => [name, place(part)]))
          : key === 'const' || key === 'enum' || key === 'default' || key === 'examples'
            ? value
            : place(value),
      ]),
    )

  function freeName(name: string): string {
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? name : `${name}${count}`
      if (!(candidate in schemas)) return candidate
    }
  }

  return { place, schemas }
}

/** `object: 'email_address'` → `EmailAddress`. */
function resourceName({ properties }: Json): string | null {
  const kind = (properties as { object?: { const?: unknown } } | undefined)?.object?.const
  if (typeof kind !== 'string') return null
  return kind.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
