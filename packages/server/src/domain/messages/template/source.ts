import type { Language } from '../../languages/index.ts'
import { defaultTemplate, type TemplateSource } from './default-template.ts'
import type { TemplateKey, TemplateRow } from './store.ts'

/** Whether the owner's words stand in it; who delivers it, and from where, is another thing. */
export function isRewritten(template: Pick<TemplateRow, 'subject' | 'body'> | null): template is TemplateRow {
  return template !== null && (template.subject !== null || template.body !== null)
}

/** The template as it is in force: the owner's parts, and the default's for the rest. */
export async function sourceOf(
  { kind, slug }: TemplateKey,
  template: Pick<TemplateRow, 'subject' | 'body'> | null,
  language: Language,
): Promise<TemplateSource> {
  const usual = await defaultTemplate(kind, slug, language)
  const body = template?.body ?? null
  return {
    subject: template?.subject ?? usual.subject,
    body: body ?? usual.body,
    // The twin says what the page says.
    text: body === null ? usual.text : null,
  }
}
