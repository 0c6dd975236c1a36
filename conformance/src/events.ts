import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { type Document, defaultSpecsFolder, resolved, type Schema } from './document.ts'
import { toJsonSchema } from './json-schema.ts'

type EventDocument = Pick<Document, 'components'> & {
  'x-webhooks': Record<string, { post: { requestBody: { content: Record<string, { schema: Schema }> } } }>
}

/** The webhook document's event types, each with what it has against an event; null without the folder of documents. */
export type EventSpec = {
  readonly types: readonly string[]
  /** One line per complaint, `<place> <what>`; empty if the event is as documented. */
  complaints(type: string, event: unknown): string[]
}

export function loadEventSpec(folder = defaultSpecsFolder()): EventSpec | null {
  const path = join(folder, 'webhooks-2025-04-15.yml')
  if (!existsSync(path)) return null
  const document = parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 }) as EventDocument
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false, logger: false })
  addFormats.default(ajv)
  for (const format of ['int64', 'int32', 'float', 'double']) ajv.addFormat(format, true)
  return {
    types: Object.keys(document['x-webhooks']),
    complaints(type, event) {
      const schema = document['x-webhooks'][type]?.post.requestBody.content['application/json']?.schema
      if (!schema) return [`${type} is not of the document`]
      const validate = ajv.compile(toJsonSchema(flattened(document as unknown as Document, schema)))
      validate(event)
      return (validate.errors ?? [])
        .filter((error) => !['anyOf', 'oneOf'].includes(error.keyword))
        .map((error) => `${error.instancePath} ${error.params.additionalProperty ?? ''} ${error.message}`)
    },
  }
}

/**
 * References put in their places and `allOf` made one object: the document closes objects that it extends in the same breath,
 * which nothing could satisfy.
 */
function flattened(document: Document, schema: Schema): Schema {
  const { allOf, ...plain } = resolved(document, schema)
  const parts = [plain, ...(allOf ?? []).map((part) => flattened(document, part))]
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, Schema>
  const required = parts.flatMap((part) => (part.required as string[] | undefined) ?? [])
  const whole: Schema = Object.assign({}, ...parts)
  for (const key of ['anyOf', 'oneOf'] as const)
    if (whole[key]) whole[key] = whole[key].map((part) => flattened(document, part))
  if (whole.items) whole.items = flattened(document, whole.items)
  if (Object.keys(properties).length > 0)
    whole.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, flattened(document, property)]),
    )
  if (required.length > 0) whole.required = required
  return whole
}
