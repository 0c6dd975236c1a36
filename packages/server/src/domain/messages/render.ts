import type { Scope } from '../../platform/index.ts'
import { applicationFacts, shownApplication } from '../instances/index.ts'
import { type Language, languageFor } from '../languages/index.ts'
import type { MessageContent } from './content.ts'
import type { Variables } from './template/evaluate.ts'
import { fill, type MessageSender, nameOf } from './template/fill.ts'
import type { MessageKind } from './template/slugs.ts'
import { isRewritten, sourceOf } from './template/source.ts'
import { findTemplate, type TemplateRow } from './template/store.ts'
import { type Written, writeDefault, writeFrom } from './template/write.ts'

export type RenderedMessage = Written & {
  /** Name that stands before the sender's address: the application's. */
  readonly senderName: string
  readonly code: string | null
  readonly link: string | null
  /** Local parts in place of the usual sender's, answers may go to a whole address; null: the usual one, and no other one. */
  readonly fromEmailName: string | null
  readonly replyToEmailName: string | null
  /** What the template was filled with. */
  readonly data: Variables
}
export type MessageToWrite = {
  readonly kind: MessageKind
  readonly content: MessageContent
  readonly language: Language
}

/**
 * Subject, page and plain text of a message in the reader's language under the instance's name; an SMS takes the text
 * alone. The owner's template is the same in every language; one that cannot be used any more gives way to the default,
 * since people wait for their code.
 */
export async function renderMessage(
  scope: Scope,
  { kind, content, locale }: Omit<MessageToWrite, 'language'> & { readonly locale: string | null },
): Promise<{ readonly body: RenderedMessage; readonly isDeliveredByUs: boolean }> {
  const template = await findTemplate(scope, { kind, slug: content.slug })
  const message = { kind, content, language: languageFor(scope, locale) }
  const body = await render(await senderOf(scope), message, template, (error) =>
    scope.log.warn({ err: error, kind, slug: content.slug }, 'a message template cannot be used'),
  )
  return { body, isDeliveredByUs: template?.deliveredByClerk ?? true }
}

export async function render(
  sender: MessageSender,
  { kind, content, language }: MessageToWrite,
  template: TemplateRow | null = null,
  complain: (error: unknown) => void = () => {},
): Promise<RenderedMessage> {
  const { slug } = content
  const data = fill(sender, content, language)
  const usual = () => writeDefault({ kind, slug, language }, data)
  const written = isRewritten(template)
    ? await sourceOf({ kind, slug }, template, language)
        .then((source) => writeFrom(kind, source, data))
        .catch((error) => {
          complain(error)
          return usual()
        })
    : await usual()
  return {
    ...written,
    senderName: sender.fromName ?? nameOf(sender),
    code: 'code' in content ? content.code : null,
    link: 'link' in content ? content.link : null,
    fromEmailName: template?.fromEmailName || sender.fromEmailName,
    replyToEmailName: template?.replyToEmailName || sender.replyTo,
    data,
  }
}

/** What the instance puts into all of its messages. */
export async function senderOf(scope: Scope): Promise<MessageSender> {
  const { settings } = scope.instance
  const { display, lifetimes, paths, communication } = settings
  const { name, logoUrl } = shownApplication(settings, await applicationFacts(scope))
  return {
    applicationName: name,
    domainName: scope.instance.frontendApi,
    url: paths.home || scope.baseUrl,
    logoUrl,
    supportEmail: display.support_email || null,
    codeMinutes: Math.round(lifetimes.verification_code_seconds / 60),
    linkMinutes: Math.round(lifetimes.email_link_seconds / 60),
    now: scope.now,
    requestedFrom: scope.source?.ip ?? null,
    fromName: communication.from_name || null,
    fromEmailName: communication.from_email_address || null,
    replyTo: communication.reply_to_email_address || null,
  }
}
