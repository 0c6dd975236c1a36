import type { BapiPreviewTemplateBody, BapiUpsertTemplateBody } from '@keyward/wire'
import { apiError, type Scope } from '../../../platform/index.ts'
import { render, senderOf } from '../render.ts'
import { addressNamed, answerAddress, usualFromName } from './addresses.ts'
import { checkRequired, checkVariables } from './check.ts'
import { parseTemplate } from './parse.ts'
import { TemplateProblem } from './problem.ts'
import { sampleContent } from './samples.ts'
import { variablesOf } from './slugs.ts'
import { isRewritten, sourceOf } from './source.ts'
import { saveTemplate, type TemplateKey, type TemplateRow } from './store.ts'
import { writeFrom } from './write.ts'

const maxLengths = { name: 128, subject: 500, markup: 200_000, body: 100_000, smsBody: 1_000 }
const localPart = /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*$/
const maxLocalPartLength = 64
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const controlCharacters = /[\u0000-\u001f\u007f]/

/** Keeps what the owner wrote, once it is known that every message can be written by it. */
export async function upsertTemplate(
  scope: Scope,
  key: TemplateKey,
  body: BapiUpsertTemplateBody,
): Promise<TemplateRow> {
  const { name, subject, markup, delivered_by_clerk: isDelivered } = body
  await checkTexts(scope, key, body)
  checkLength('name', name, maxLengths.name)
  checkLength('markup', markup, maxLengths.markup)
  return saveTemplate(scope, key, {
    ...(name === undefined ? {} : { name: name.trim() || null }),
    ...(subject === undefined ? {} : { subject: subject || null }),
    ...(markup === undefined ? {} : { markup }),
    ...(body.body === undefined ? {} : { body: body.body || null }),
    ...(isDelivered === undefined || isDelivered === null ? {} : { deliveredByClerk: isDelivered }),
    ...(body.from_email_name === undefined ? {} : { fromEmailName: body.from_email_name || null }),
    ...(body.reply_to_email_name === undefined ? {} : { replyToEmailName: body.reply_to_email_name || null }),
  })
}

/** How a message would look, with samples for what it is filled with; nothing is kept. */
export async function previewTemplate(scope: Scope, row: TemplateRow | TemplateKey, body: BapiPreviewTemplateBody) {
  const key = { kind: row.kind, slug: row.slug } as TemplateKey
  await checkTexts(scope, key, body)
  const stored = 'instanceId' in row ? row : null
  const template = { subject: body.subject || stored?.subject || null, body: body.body || stored?.body || null }
  const sender = await senderOf(scope)
  const message = {
    kind: key.kind,
    content: sampleContent(key.slug, { url: scope.baseUrl, now: scope.now }),
    language: 'en',
  } as const
  const usual = await render(sender, message)
  const written = isRewritten(template as TemplateRow)
    ? await refusing('body', writeFrom(key.kind, await sourceOf(key, template, 'en'), usual.data))
    : usual
  if (key.kind === 'sms') return { body: written.text }
  const { mailFrom } = scope.config
  const from = body.from_email_name || stored?.fromEmailName || usualFromName(scope)
  const replyTo = body.reply_to_email_name || stored?.replyToEmailName || sender.replyTo
  return {
    subject: written.subject,
    body: written.html,
    from_email_address: addressNamed(from, mailFrom),
    reply_to_email_address: replyTo && answerAddress(replyTo, mailFrom),
  }
}

async function checkTexts(scope: Scope, key: TemplateKey, input: BapiPreviewTemplateBody): Promise<void> {
  const { subject, body, from_email_name: from, reply_to_email_name: replyTo } = input
  const isMail = key.kind === 'email'
  for (const [param, value] of Object.entries({ subject, from_email_name: from, reply_to_email_name: replyTo }))
    if (!isMail && value) throw apiError('form_conditional_param_disallowed', { param })
  checkLocalPart('from_email_name', from)
  checkLocalPart('reply_to_email_name', replyTo)
  checkLength('subject', subject, maxLengths.subject)
  checkLength('body', body, isMail ? maxLengths.body : maxLengths.smsBody)
  if (subject && controlCharacters.test(subject)) throw apiError('form_param_format_invalid', { param: 'subject' })
  if (subject) await refusing('subject', checkTemplate(scope, key, { subject }))
  if (body) await refusing('body', checkTemplate(scope, key, { body }))
}

/** Reads it, and writes a message by it. */
async function checkTemplate(
  scope: Scope,
  key: TemplateKey,
  part: { readonly subject: string } | { readonly body: string },
): Promise<void> {
  const variables = variablesOf(key.slug)
  const nodes = await parseTemplate('body' in part ? part.body : part.subject)
  checkVariables(nodes, variables)
  if ('body' in part) checkRequired(nodes, variables)
  const content = sampleContent(key.slug, { url: scope.baseUrl, now: scope.now })
  const { data } = await render(await senderOf(scope), { kind: key.kind, content, language: 'en' })
  await writeFrom(key.kind, { subject: '', body: '', text: null, ...part }, data)
}

async function refusing<T>(param: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof TemplateProblem) throw apiError(error.code, { param, values: error.values })
    throw error
  }
}

function checkLength(param: string, value: string | null | undefined, limit: number): void {
  if (value && value.length > limit) throw apiError('form_param_max_length_exceeded', { param, values: { limit } })
}

function checkLocalPart(param: string, value: string | undefined): void {
  if (value && (value.length > maxLocalPartLength || !localPart.test(value)))
    throw apiError('form_param_format_invalid', { param })
}
