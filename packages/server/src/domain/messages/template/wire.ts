import type { Template } from '@keyward/wire'
import type { Scope } from '../../../platform/index.ts'
import { usualFromName } from './addresses.ts'
import { mailFacts, slugsOf, variablesOf } from './slugs.ts'
import { sourceOf } from './source.ts'
import type { TemplateKey, TemplateRow } from './store.ts'

/** A template in force, in English where it is the default: messages take the reader's language. */
export async function toTemplate(scope: Scope, key: TemplateKey, row: TemplateRow | null): Promise<Template> {
  const { kind, slug } = key
  const { subject, body } = await sourceOf(key, row, 'en')
  const { available, required } = variablesOf(slug)
  return {
    object: 'template',
    // Found by its kind and slug; the id only says them.
    id: `tmpl_${kind}_${slug}`,
    instance_id: row ? scope.instanceId : null,
    resource_type: row ? 'user' : 'system',
    template_type: kind,
    name: row?.name ?? mailFacts(slug).name,
    slug,
    position: slugsOf(kind).indexOf(slug),
    can_revert: row !== null,
    can_delete: false,
    can_edit_body: true,
    can_toggle: false,
    subject: kind === 'email' ? subject : null,
    markup: row?.markup ?? '',
    body,
    available_variables: available,
    required_variables: required,
    from_email_name: kind === 'email' ? (row?.fromEmailName ?? usualFromName(scope)) : '',
    reply_to_email_name: row?.replyToEmailName ?? '',
    delivered_by_clerk: row?.deliveredByClerk ?? true,
    enabled: true,
    flagged_as_suspicious: false,
    updated_at: (row?.updatedAt ?? scope.instance.createdAt).getTime(),
    created_at: (row?.createdAt ?? scope.instance.createdAt).getTime(),
  }
}
