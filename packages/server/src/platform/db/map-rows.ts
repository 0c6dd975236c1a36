import { Column, getTableName, is } from 'drizzle-orm'

/** A selected value, as Drizzle names it: where it stands in the result, and what decodes it. */
export type Field = { readonly path: readonly string[]; readonly field: unknown }

type Decoder = { mapFromDriverValue(value: unknown): unknown }
type Row = readonly unknown[]

/**
 * Rows of a statement as objects, like Drizzle's own mapping, but with everything decided once: a joined table of which
 * nothing was found becomes null unless `notNullable` says that it is always there.
 */
export function mapperOf(fields: readonly Field[], notNullable: Record<string, boolean> | undefined) {
  const cells = fields.map(({ path, field }) => ({ path, decoder: decoderOf(field) }))
  const optional = optionalParts(fields, notNullable)
  return (rows: readonly Row[]) => rows.map((row) => mapped(row, cells, optional))
}

function mapped(row: Row, cells: readonly { path: readonly string[]; decoder: Decoder }[], optional: OptionalPart[]) {
  const result: Record<string, unknown> = {}
  for (let index = 0; index < cells.length; index += 1) {
    const { path, decoder } = cells[index]!
    const raw = row[index]
    let node = result
    for (let depth = 0; depth < path.length - 1; depth += 1) {
      node[path[depth]!] ??= {}
      node = node[path[depth]!] as Record<string, unknown>
    }
    node[path[path.length - 1]!] = raw === null ? null : decoder.mapFromDriverValue(raw)
  }
  for (const { name, indexes } of optional) if (indexes.every((index) => row[index] === null)) result[name] = null
  return result
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field
  const { sql, _, decoder } = field as {
    sql?: { decoder: Decoder }
    _?: { sql: { decoder: Decoder } }
    decoder?: Decoder
  }
  const found = decoder ?? sql?.decoder ?? _?.sql.decoder
  if (!found) throw new Error('a selected value that nothing decodes')
  return found
}

type OptionalPart = { readonly name: string; readonly indexes: readonly number[] }

/** Parts of the result that are the columns of one outer-joined table. */
function optionalParts(fields: readonly Field[], notNullable: Record<string, boolean> | undefined): OptionalPart[] {
  if (!notNullable) return []
  const parts = new Map<string, { tables: Set<string>; indexes: number[] }>()
  fields.forEach(({ path, field }, index) => {
    if (path.length !== 2 || !is(field, Column)) return
    const part = parts.get(path[0]!) ?? { tables: new Set(), indexes: [] }
    parts.set(path[0]!, part)
    part.tables.add(getTableName(field.table))
    part.indexes.push(index)
  })
  return [...parts].flatMap(([name, { tables, indexes }]) => {
    const [table] = tables
    return tables.size === 1 && !notNullable[table!] ? [{ name, indexes }] : []
  })
}
