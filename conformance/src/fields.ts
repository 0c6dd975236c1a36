import { resolved, type Schema } from './document.ts'
import type { Spec } from './spec.ts'

/** Documented fields below a schema, as `Schema.field`: a field of a shared schema counts once, however often it is answered. */
export function documentedFields(spec: Spec, schema: Schema, owner: string): Set<string> {
  const fields = new Set<string>()
  const seen = new Set<string>()
  walk({
    spec,
    schema,
    owner,
    onField: (field) => fields.add(field),
    enter: (name) => !seen.has(name) && seen.add(name) !== undefined,
  })
  return fields
}

/** Those of them that stand in a real answer, null included: absent is what a client cannot read. */
export function answeredFields(spec: Spec, schema: Schema, owner: string, body: unknown): Set<string> {
  const fields = new Set<string>()
  walk({ spec, schema, owner, value: { is: body }, onField: (field) => fields.add(field), enter: () => true })
  return fields
}

type Walk = {
  readonly spec: Spec
  readonly schema: Schema
  readonly owner: string
  /** The answer at this place; absent while only the document is walked. */
  readonly value?: { readonly is: unknown }
  readonly onField: (field: string) => void
  /** False where this schema has been walked already. */
  readonly enter: (name: string) => boolean
}

function walk(step: Walk): void {
  const { spec, schema, value } = step
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    if (step.enter(name)) walk({ ...step, schema: resolved(spec.document, schema), owner: name })
    return
  }
  for (const part of schema.allOf ?? []) walk({ ...step, schema: part })
  for (const alternative of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    if (alternative && (!value || spec.fits(alternative, value.is))) walk({ ...step, schema: alternative })
  }
  if (schema.items) walkItems(step, schema.items)
  walkProperties(step)
}

function walkItems(step: Walk, items: Schema): void {
  const values = step.value ? (Array.isArray(step.value.is) ? step.value.is : []) : [undefined]
  for (const item of values) walk({ ...step, schema: items, value: step.value && { is: item } })
}

function walkProperties(step: Walk): void {
  const { schema, owner, value } = step
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = `${owner}.${name}`
    if (!value) {
      step.onField(field)
      walk({ ...step, schema: property, owner: field })
    } else if (isObject(value.is) && name in value.is) {
      step.onField(field)
      walk({ ...step, schema: property, owner: field, value: { is: value.is[name] } })
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
