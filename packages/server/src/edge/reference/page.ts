import { textInHtml } from '../html.ts'
import type { ReferenceDocument, ReferenceOperation } from './document.ts'
import { fieldsOf, typeOf } from './fields.ts'
import { referenceStyle } from './style.ts'

export type ReferenceLink = { readonly name: string; readonly title: string }

/** One API to be read: what there is, who may call it, what it takes and what it answers. No script: find with the browser. */
export function referencePage(document: ReferenceDocument, apis: readonly ReferenceLink[], current: string): string {
  const groups = groupsOf(document)
  const { title, description } = document.info
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><link rel="icon" href="data:,"><style>${referenceStyle}</style></head>
<body>
<header><strong>Keyward</strong><nav aria-label="APIs">${apis.map((api) => link(api, current)).join('')}<a href="/reference/${current}.json">OpenAPI</a></nav></header>
<div class="columns">
<nav class="index" aria-label="Operations">${groups.map(([tag, list]) => `<details><summary>${text(tag)}</summary>${list.map(({ operation }) => `<a href="#${operation.operationId}">${text(operation.summary)}</a>`).join('')}</details>`).join('')}<a href="#resources">Resources</a></nav>
<main><h1>${text(title)}</h1><p class="lead">${text(description)}</p>
${groups.map(([tag, list]) => `<section><h2 id="${slug(tag)}">${text(tag)}</h2>${list.map(operationCard).join('')}</section>`).join('\n')}
<section><h2 id="resources">Resources</h2>${Object.entries(document.components.schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `<article id="schema-${name}"><h3>${name}</h3>${fields(schema)}</article>`)
    .join('')}</section>
</main></div></body></html>`
}

type Placed = { readonly path: string; readonly method: string; readonly operation: ReferenceOperation }

function groupsOf({ paths }: ReferenceDocument): [string, Placed[]][] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = Object.groupBy(all, ({ operation }) => operation.tags[0]!)
  return Object.entries(groups)
    .map(([tag, list]): [string, Placed[]] => [tag, list ?? []])
    .sort(([a], [b]) => a.localeCompare(b))
}

function operationCard({ path, method, operation }: Placed): string {
  const { operationId, summary, parameters, requestBody, responses, security } = operation
  const who = security.map((one) => Object.keys(one)[0] ?? 'nobody').join(' or ') || 'nobody'
  const body = requestBody && Object.values(requestBody.content)[0]?.schema
  return `<article id="${operationId}"><h3><a href="#${operationId}">${text(summary)}</a></h3>
<p class="line"><b class="${method}">${method.toUpperCase()}</b> <code>${text(path).replace(/\{\w+\}/g, '<i>$&</i>')}</code></p>
<p class="hint">Credential: ${text(who)} · Operation: <code>${operationId}</code></p>
${part('Parameters', parameters.length > 0 ? rows(parameters.map((one) => ({ name: one.name, type: `${one.in}, ${typeOf(one.schema)}`, required: one.required === true }))) : '')}
${part('Body', body ? fields(body) : '')}
${Object.entries(responses)
  .map(([status, response]) => answer(status, response as Answer))
  .join('')}</article>`
}

type Answer = {
  readonly description: string
  readonly 'x-error-codes'?: readonly string[]
  readonly content?: Readonly<Record<string, { readonly schema: Readonly<Record<string, unknown>> }>>
}

function answer(status: string, { description, content, 'x-error-codes': codes }: Answer): string {
  if (codes)
    return `<details><summary>${status} <span>${codes.map(text).join(', ')}</span></summary>${description
      .split('\n\n')
      .map((line) => `<p>${text(line).replace(/`([^`]+)`|&#96;([^&]+)&#96;/g, '<code>$1$2</code>')}</p>`)
      .join('')}</details>`
  const schema = content && Object.values(content)[0]?.schema
  const inner = schema ? fields(schema) : ''
  return `<details><summary>${status} <span>${schema ? typeText(typeOf(schema)) : text(description)}</span></summary>${inner}</details>`
}

const part = (title: string, inner: string) => (inner ? `<h4>${title}</h4>${inner}` : '')
const fields = (schema: Readonly<Record<string, unknown>>) => rows(fieldsOf(schema))

function rows(list: readonly { name: string; type: string; required: boolean }[]): string {
  if (list.length === 0) return ''
  return `<dl>${list
    .map(({ name, type, required }) => {
      return `<div><dt><code>${text(name)}</code>${required ? '<em>required</em>' : ''}</dt><dd>${typeText(type)}</dd></div>`
    })
    .join('')}</dl>`
}

const text = textInHtml
/** A letter written as a number has the same sign before it, behind an ampersand. */
const typeText = (type: string) => text(type).replace(/(?<!&)#(\w+)/g, '<a href="#schema-$1">$1</a>')
const slug = (tag: string) => tag.replaceAll(/\W+/g, '-')
const link = ({ name, title }: ReferenceLink, current: string) =>
  `<a href="/reference/${name}"${name === current ? ' aria-current="page"' : ''}>${text(title)}</a>`
