// Who did what to whom, from where (decisions.md 22, 30).
export { type Chained, createChainCheck, type Link, type Problem } from './chain.ts'
export { erasePersonalPart } from './erase.ts'
export { type AuditFilter, chainOf, readEntries, type SealedEntry } from './read.ts'
export { createRefusals, type Refusals } from './refusals.ts'
export { chainIds, pruneEntries, sealAll } from './seal.ts'
export { startSealer } from './sealer.ts'
export type { PersonalPart } from './table.ts'
export { type AuditActor, type AuditTarget, type AuditTrail, createTrail } from './trail.ts'
