const pollMs = 5_000
const lockName = 'clerk.lock.refreshSessionToken'

/** Looks every few seconds whether the token wants renewing; one tab of a browser at a time. Answers how to stop. */
export function keepTokenFresh({ isOn, renew }: { isOn: () => boolean; renew: () => Promise<void> }): () => void {
  const timer = setInterval(() => {
    if (!isOn()) return
    const work = () => renew().catch(() => undefined)
    // A tab in the background is throttled anyway; with locks no two tabs ask for the same token at once.
    if (navigator.locks)
      void navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
    else void work()
  }, pollMs)
  return () => clearInterval(timer)
}

/** A line between the tabs of one browser; null where browsers have none, or give none to a page whose storage is blocked. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(name)
    // In Node (tests) an open channel would keep the process alive.
    ;(channel as { unref?: () => void }).unref?.()
    return channel
  } catch {
    return null
  }
}

/** Tabs of one browser tell each other that somebody signed out. */
export function createSignOutBell(onSignOut: () => void) {
  const channel = openChannel('clerk')
  channel?.addEventListener('message', (event: MessageEvent) => {
    if ((event.data as { type?: string } | null)?.type === 'signout') onSignOut()
  })
  return { ring: () => channel?.postMessage({ type: 'signout' }) }
}
