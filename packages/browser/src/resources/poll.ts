const intervalMs = 1_000

/** Looks once a second until `isDone`; `cancel` ends the waiting without an answer. Used while a link waits in a mailbox. */
export function createPoll() {
  let isCancelled = false
  return {
    async run<T>(look: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
      isCancelled = false
      for (;;) {
        const value = await look()
        if (isDone(value) || isCancelled) return value
        await new Promise((resolve) => setTimeout(resolve, intervalMs))
        if (isCancelled) return value
      }
    },
    cancel: () => {
      isCancelled = true
    },
  }
}
