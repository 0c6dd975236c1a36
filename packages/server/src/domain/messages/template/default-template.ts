import { directionOf, type Language } from '../../languages/index.ts'
import { escapeHtml } from '../plain-text.ts'
import { type Texts, textsIn } from '../texts/index.ts'
import { layOut, type MailParts } from './layout.ts'
import { type Choice, type MessageKind, mailFacts, type Slug } from './slugs.ts'

export type TemplateSource = {
  /** '' for SMS. */
  readonly subject: string
  /** A page of HTML for mail, the whole text for SMS. */
  readonly body: string
  /** Mail: its plain-text twin. Null: made of the page. */
  readonly text: string | null
}

/** What is sent where the owner wrote nothing, as a template: the same renderer reads both. */
export async function defaultTemplate(kind: MessageKind, slug: Slug, language: Language): Promise<TemplateSource> {
  const texts = await textsIn(language)
  const facts = mailFacts(slug)
  const subject = chosen(texts, facts.subject)
  if (kind === 'sms') return { subject: '', body: facts.sms ? texts[facts.sms] : subject, text: null }
  const ttl = facts.hasTtl ? texts[facts.proof === 'otp_code' ? 'code_ttl' : 'link_ttl'] : null
  const variable = facts.proof ?? facts.link
  const parts = {
    title: texts[facts.title],
    lead: chosen(texts, facts.lead),
    details: (facts.details ?? []).map(({ label, variable }) => ({ label: texts[label], variable })),
    code: facts.proof === 'otp_code' ? facts.proof : null,
    link: facts.action && variable ? { label: texts[facts.action], variable } : null,
    ttl,
    copyLink: texts.copy_link,
    why: texts[facts.why],
    questions: texts.questions,
  }
  const body = layOut({ ...escaped(parts), language, direction: directionOf(language) })
  return { subject, body, text: textOf(parts) }
}

function chosen(texts: Texts, choice: Choice): string {
  if (typeof choice === 'string') return texts[choice]
  return `{{#if ${choice.ifShown}}}${texts[choice.shown]}{{else}}${texts[choice.otherwise]}{{/if}}`
}

/** The translators' own characters, not the variables: those are escaped when they are filled in. */
function escaped(parts: MailParts): MailParts {
  const entries = Object.entries(parts).map(([key, value]) => [
    key,
    typeof value === 'string' ? escapeHtml(value) : value,
  ])
  return {
    ...(Object.fromEntries(entries) as MailParts),
    details: parts.details.map(({ label, variable }) => ({ label: escapeHtml(label), variable })),
    link: parts.link && { ...parts.link, label: escapeHtml(parts.link.label) },
  }
}

function textOf({ title, lead, details, code, link, ttl, why, questions }: MailParts): string {
  const rows = details.map(({ label, variable }) => `{{#if ${variable}}}${label}: {{${variable}}}\n{{/if}}`).join('')
  const shown = code ?? link?.variable
  const blocks = ['{{app.name}}', title, lead, rows, shown && `{{${shown}}}`, ttl, why].filter(Boolean)
  return `${blocks.join('\n\n')}{{#if app.support_email}}\n\n${questions}{{/if}}\n`
}
