import { and, eq } from 'drizzle-orm'
import type { Scope } from '../../../platform/index.ts'
import { messageTemplates } from '../table.ts'
import type { MessageKind, Slug } from './slugs.ts'

export type TemplateRow = typeof messageTemplates.$inferSelect
export type TemplateChange = Partial<Omit<TemplateRow, 'instanceId' | 'kind' | 'slug' | 'createdAt' | 'updatedAt'>>
export type TemplateKey = { readonly kind: MessageKind; readonly slug: Slug }

const one = (scope: Scope, { kind, slug }: TemplateKey) =>
  and(
    eq(messageTemplates.instanceId, scope.instanceId),
    eq(messageTemplates.kind, kind),
    eq(messageTemplates.slug, slug),
  )

/** Null where the owner changed nothing. */
export async function findTemplate(scope: Scope, key: TemplateKey): Promise<TemplateRow | null> {
  const [row] = await scope.db.select().from(messageTemplates).where(one(scope, key))
  return row ?? null
}

export function listTemplates(scope: Scope, kind: MessageKind): Promise<TemplateRow[]> {
  return scope.db
    .select()
    .from(messageTemplates)
    .where(and(eq(messageTemplates.instanceId, scope.instanceId), eq(messageTemplates.kind, kind)))
}

export async function saveTemplate(scope: Scope, key: TemplateKey, change: TemplateChange): Promise<TemplateRow> {
  const [row] = await scope.db
    .insert(messageTemplates)
    .values({
      deliveredByClerk: true,
      ...change,
      ...key,
      instanceId: scope.instanceId,
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .onConflictDoUpdate({
      target: [messageTemplates.instanceId, messageTemplates.kind, messageTemplates.slug],
      set: { ...change, updatedAt: scope.now },
    })
    .returning()
  return row!
}

export async function deleteTemplate(scope: Scope, key: TemplateKey): Promise<void> {
  await scope.db.delete(messageTemplates).where(one(scope, key))
}
