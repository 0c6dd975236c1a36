import { and, count, desc, eq } from 'drizzle-orm'
import { apiError, isUniqueViolation, newId, type Scope, type SealedColumns } from '../../platform/index.ts'
import { jwtTemplates } from './table.ts'

export type JwtTemplateRow = typeof jwtTemplates.$inferSelect
export type JwtTemplateValues = Pick<
  JwtTemplateRow,
  'name' | 'claims' | 'lifetimeSeconds' | 'clockSkewSeconds' | 'algorithm'
> & {
  /** Undefined keeps what there is. */
  readonly signingKey: string | null | undefined
}

const purpose = 'jwt-template-key'
export const sealedTemplateKeys: SealedColumns = {
  table: jwtTemplates,
  columns: ['encryptedKey'],
  purpose,
  context: ['instanceId', 'id'],
}
const one = (scope: Scope, id: string) => and(eq(jwtTemplates.instanceId, scope.instanceId), eq(jwtTemplates.id, id))

export async function insertJwtTemplate(scope: Scope, values: JwtTemplateValues): Promise<JwtTemplateRow> {
  const { signingKey, ...rest } = values
  const id = newId('jwtTemplate', scope.now)
  const [row] = await refusingSameName(
    scope.db
      .insert(jwtTemplates)
      .values({
        ...rest,
        instanceId: scope.instanceId,
        id,
        encryptedKey: encryptedKey(scope, id, signingKey) ?? null,
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning(),
  )
  return row!
}

export async function updateJwtTemplate(
  scope: Scope,
  id: string,
  values: Partial<JwtTemplateValues>,
): Promise<JwtTemplateRow | null> {
  const { signingKey, ...rest } = values
  const encrypted = encryptedKey(scope, id, signingKey)
  const [row] = await refusingSameName(
    scope.db
      .update(jwtTemplates)
      .set({ ...rest, ...(encrypted === undefined ? {} : { encryptedKey: encrypted }), updatedAt: scope.now })
      .where(one(scope, id))
      .returning(),
  )
  return row ?? null
}

/** Null for an absent template and for one of another instance alike. */
export async function findJwtTemplate(scope: Scope, id: string): Promise<JwtTemplateRow | null> {
  const [row] = await scope.db.select().from(jwtTemplates).where(one(scope, id))
  return row ?? null
}

export async function findJwtTemplateByName(scope: Scope, name: string): Promise<JwtTemplateRow | null> {
  const [row] = await scope.db
    .select()
    .from(jwtTemplates)
    .where(and(eq(jwtTemplates.instanceId, scope.instanceId), eq(jwtTemplates.name, name)))
  return row ?? null
}

/** The newest first, and how many there are in all. */
export async function listJwtTemplates(scope: Scope, page: { limit?: number | undefined; offset: number }) {
  const ofInstance = eq(jwtTemplates.instanceId, scope.instanceId)
  const query = scope.db
    .select()
    .from(jwtTemplates)
    .where(ofInstance)
    .orderBy(desc(jwtTemplates.createdAt), desc(jwtTemplates.id))
    .offset(page.offset)
  const rows = await (page.limit === undefined ? query : query.limit(page.limit))
  const [total] = await scope.db.select({ value: count() }).from(jwtTemplates).where(ofInstance)
  return { rows, total: total!.value }
}

export async function deleteJwtTemplate(scope: Scope, id: string): Promise<boolean> {
  return (await scope.db.delete(jwtTemplates).where(one(scope, id)).returning({ id: jwtTemplates.id })).length > 0
}

/** Null: the instance's own key signs. */
export function signingKeyOf(scope: Scope, row: JwtTemplateRow): string | null {
  return row.encryptedKey ? scope.secrets.decrypt(purpose, row.encryptedKey, `${scope.instanceId}:${row.id}`) : null
}

function encryptedKey(scope: Scope, id: string, key: string | null | undefined): string | null | undefined {
  return key ? scope.secrets.encrypt(purpose, key, `${scope.instanceId}:${id}`) : key === undefined ? undefined : null
}

async function refusingSameName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (isUniqueViolation(error, 'jwt_templates_by_name')) throw apiError('form_already_exists', { param: 'name' })
    throw error
  }
}
