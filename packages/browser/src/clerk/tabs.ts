const pollMs = 5_000
const lockName = 'clerk.lock.refreshSessionToken'

/** Looks every few seconds whether the token wants renewing; one tab of a browser at a time. */
export function keepTokenFresh({ isOn, renew }: { isOn: () => boolean; renew: () => Promise<void> }): void {
  setInterval(() => {
    if (!isOn()) return
    const work = () => renew().catch(() => undefined)
    // A tab in the background is throttled anyway; with locks no two tabs ask for the same token at once.
    if (navigator.locks)
      void navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
    else void work()
  }, pollMs)
}

/** Tabs of one browser tell each other that somebody signed out. */
export const onOtherTabs = {
  channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('clerk'),
  tellSignOut(): void {
    this.channel?.postMessage({ type: 'signout' })
  },
  listen(onSignOut: () => void): void {
    this.channel?.addEventListener('message', (event: MessageEvent) => {
      if ((event.data as { type?: string } | null)?.type === 'signout') onSignOut()
    })
  },
}
