import type { Language } from '../../languages/index.ts'
import { oneLine } from '../plain-text.ts'
import { defaultTemplate, type TemplateSource } from './default-template.ts'
import { evaluate, type Variables } from './evaluate.ts'
import { htmlToText } from './html-to-text.ts'
import { type Node, parseTemplate } from './parse.ts'
import type { MessageKind, Slug } from './slugs.ts'

export type Written = {
  /** '' for SMS, as is `html`. */
  readonly subject: string
  readonly html: string
  readonly text: string
}
type Parsed = {
  readonly subject: readonly Node[]
  readonly body: readonly Node[]
  readonly text: readonly Node[] | null
}

const parsedDefaults = new Map<string, Promise<Parsed>>()

/** A message as the product says it, in a language. */
export async function writeDefault(
  { kind, slug, language }: { readonly kind: MessageKind; readonly slug: Slug; readonly language: Language },
  variables: Variables,
): Promise<Written> {
  const key = `${kind} ${slug} ${language}`
  const parsed = parsedDefaults.get(key) ?? defaultTemplate(kind, slug, language).then(parse)
  parsedDefaults.set(key, parsed)
  return write(kind, await parsed, variables)
}

/** A message by a template that somebody wrote. Throws TemplateProblem. */
export async function writeFrom(kind: MessageKind, source: TemplateSource, variables: Variables): Promise<Written> {
  return write(kind, await parse(source), variables)
}

async function parse({ subject, body, text }: TemplateSource): Promise<Parsed> {
  return {
    subject: await parseTemplate(subject),
    body: await parseTemplate(body),
    text: text === null ? null : await parseTemplate(text),
  }
}

function write(kind: MessageKind, { subject, body, text }: Parsed, variables: Variables): Written {
  if (kind === 'sms') return { subject: '', html: '', text: evaluate(body, variables, 'text') }
  const html = evaluate(body, variables, 'html')
  return {
    // One line, whatever the variables hold: a line break in a subject would be the start of another header.
    subject: oneLine(evaluate(subject, variables, 'text')),
    html,
    text: text ? evaluate(text, variables, 'text').replace(/\n{3,}/g, '\n\n') : htmlToText(html),
  }
}
