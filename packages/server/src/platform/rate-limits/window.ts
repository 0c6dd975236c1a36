export type Limit = { readonly requests: number; readonly windowSeconds: number }

/** What has been let through: in the window that runs, and in the one before it. */
export type Usage = { readonly current: number; readonly previous: number }

export function windowOf(nowMs: number, windowSeconds: number): number {
  return Math.floor(nowMs / (windowSeconds * 1000))
}

/**
 * Seconds to wait, 0 for a request that may pass. The window slides: of the one before, as much counts as still lies within
 * the last `windowSeconds`. So a burst at the border of two windows is no way to get twice the limit.
 */
export function waitSeconds({ current, previous }: Usage, { requests, windowSeconds }: Limit, nowMs: number): number {
  const windowMs = windowSeconds * 1000
  const elapsed = (nowMs % windowMs) / windowMs
  if (previous * (1 - elapsed) + current + 1 <= requests) return 0
  const wait =
    current + 1 <= requests
      ? // Enough of the window before has to slide out.
        1 - (requests - 1 - current) / previous - elapsed
      : // This window must become the one before, and then slide out far enough.
        1 - elapsed + Math.max(0, 1 - (requests - 1) / current)
  return Math.max(1, Math.ceil(wait * windowSeconds))
}
