// Values that know who reads them: a write tells those readers and nobody else. As much of it as the hooks of sign-in and sign-up need.
type Reader = { readonly sources: Set<Set<Reader>>; stale(): void }

let current: Reader | null = null
let depth = 0
const waiting = new Set<() => void>()

export type Signal<T> = { (): T; (next: T): void }

/** Called without anything it answers its value, called with one it takes it. */
export function signal<T>(initial: T): Signal<T> {
  const readers = new Set<Reader>()
  let value = initial
  return ((...next: [T?]) => {
    if (next.length === 0) {
      track(readers)
      return value
    }
    if (Object.is(next[0], value)) return undefined
    value = next[0] as T
    batch(() => tell(readers))
    return undefined
  }) as Signal<T>
}

/** Computed once for any number of readers, and again after something that it read has changed. */
export function computed<T>(getter: (previous?: T) => T): () => T {
  const readers = new Set<Reader>()
  let value: T | undefined
  let isStale = true
  const self: Reader = {
    sources: new Set(),
    stale() {
      if (isStale) return
      isStale = true
      tell(readers)
    },
  }
  return () => {
    track(readers)
    if (isStale) {
      value = readAs(self, () => getter(value))
      isStale = false
    }
    return value as T
  }
}

/** Runs at once, and again after each change of what it read, until the function that it answers is called. */
export function effect(callback: () => void): () => void {
  let isOver = false
  const self: Reader = { sources: new Set(), stale: () => void waiting.add(run) }
  const run = () => {
    if (!isOver) readAs(self, callback)
  }
  run()
  return () => {
    isOver = true
    forget(self)
  }
}

/** Several writes that effects hear of as one. */
export function batch(change: () => void): void {
  depth++
  try {
    change()
  } finally {
    depth--
  }
  while (depth === 0 && waiting.size > 0) {
    const [run] = waiting
    waiting.delete(run!)
    run!()
  }
}

function track(readers: Set<Reader>): void {
  if (!current) return
  readers.add(current)
  current.sources.add(readers)
}

function tell(readers: Set<Reader>): void {
  for (const reader of [...readers]) reader.stale()
}

function readAs<T>(reader: Reader, read: () => T): T {
  const outer = current
  forget(reader)
  current = reader
  try {
    return read()
  } finally {
    current = outer
  }
}

function forget(reader: Reader): void {
  for (const source of reader.sources) source.delete(reader)
  reader.sources.clear()
}
