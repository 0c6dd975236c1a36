/** Listeners by event; one that throws does not keep the others from hearing. */
export function createEmitter<Events extends Record<string, unknown>>() {
  const listeners = new Map<keyof Events, Set<(payload: never) => void>>()
  return {
    on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): void {
      const known = listeners.get(name) ?? new Set()
      known.add(listener as (payload: never) => void)
      listeners.set(name, known)
    },
    off<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): void {
      listeners.get(name)?.delete(listener as (payload: never) => void)
    },
    emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          ;(listener as (payload: Events[Name]) => void)(payload)
        } catch (error) {
          console.error(error)
        }
      }
    },
  }
}
