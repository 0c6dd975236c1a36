import { randomBytes } from 'node:crypto'
import { type Db, insertRow, type Unawaited } from '../db/index.ts'
import { newId } from '../ids.ts'
import { commitmentTo } from './chain.ts'
import { auditEntries } from './table.ts'

export type AuditActor = {
  readonly type: 'user' | 'client' | 'secret_key' | 'machine' | 'operator' | 'nobody'
  readonly id: string | null
  readonly impersonatorId?: string | null
}
export type AuditTarget = { readonly type: string; readonly id: string }

type Where = { readonly db: Db; readonly unawaited?: Unawaited | undefined }
type TrailFacts = {
  readonly instanceId: string
  readonly api: string
  readonly action: string
  readonly source: { readonly ip: string; readonly userAgent: string }
  /** The real time, whatever the clock of a development instance says. */
  readonly now: Date
  /** What the address of the request names. */
  readonly target: AuditTarget | null
}

/** What one request leaves in the log: an entry in the first of its transactions that commits. */
export function createTrail(facts: TrailFacts) {
  let actor: AuditActor = { type: 'nobody', id: null }
  let made: AuditTarget | null = null
  let isWritten = false

  const row = (count: number, errorCode: string | null) => {
    const personal = { ...facts.source, salt: randomBytes(16).toString('hex') }
    const target = facts.target ?? made
    return {
      instanceId: facts.instanceId,
      id: newId('auditEntry', facts.now),
      api: facts.api,
      action: facts.action,
      actorType: actor.type,
      actorId: actor.id,
      impersonatorId: actor.impersonatorId ?? null,
      targetType: target?.type ?? null,
      targetId: target?.id ?? null,
      errorCode,
      count,
      personal,
      commitment: commitmentTo(personal),
      createdAt: facts.now,
    }
  }

  return {
    kind: `${facts.instanceId} ${facts.action}`,
    get isWritten() {
      return isWritten
    },
    setActor(next: AuditActor): void {
      actor = next
    },
    /** The first thing that a change announces is what it was about, where the address names nothing. */
    noteTarget(target: AuditTarget): void {
      made ??= target
    },
    forgetTarget(): void {
      made = null
    },
    /** In a transaction: with the change or not at all. */
    async write(where: Where): Promise<void> {
      if (!isWritten) await insertRow(where, auditEntries, row(1, null))
    },
    /** The transaction has committed. */
    settle(): void {
      isWritten = true
    },
    refusal: (errorCode: string, count: number) => row(count, errorCode),
  }
}
export type AuditTrail = ReturnType<typeof createTrail>
