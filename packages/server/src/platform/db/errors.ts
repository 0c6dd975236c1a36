/** True if `error` (or what it wraps) is PostgreSQL's unique violation, optionally of one named constraint or index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint: violated } = cause as Error & { code?: string; constraint?: string }
    if (code === '23505') return constraint === undefined || constraint === violated
  }
  return false
}
