/** Less is latency and rounding. */
const toleratedSeconds = 5

/**
 * By how much this device's clock is ahead of the server's, learned from tokens: a device that is minutes off must neither
 * take every token for expired and ask without end, nor go on with one that has long run out.
 */
export function createClockSkew() {
  let ahead = 0
  return {
    /** A token that was asked for at `askedAt` (milliseconds here) and minted at `iat` (seconds there) for that request. */
    minted(iat: number, askedAt: number): void {
      // The moment of asking, not that of the answer: a laptop may have slept in between.
      ahead = askedAt / 1000 - iat
    },
    /** Any token: whatever its age, it was not made in the future. */
    seen(iat: number, now: number): void {
      ahead = Math.min(ahead, now / 1000 - iat)
    },
    /** The server's time, as far as known. */
    serverSeconds: (now: number): number => now / 1000 - (Math.abs(ahead) > toleratedSeconds ? ahead : 0),
  }
}
