// Rate limits: how often somebody may do something. Counted in memory, shared between processes through the database.
export { addressBlock } from './address.ts'
export { createRateLimiter, type RateLimiter, type Subject } from './limiter.ts'
export type { Limit } from './window.ts'
