/** Turns one JSON value of the wire into what the caller holds. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of the wire has no type before it has been read
export type Reader<T> = (json: any) => T

type Options<T> = {
  /** Readers of the fields that are resources themselves. */
  readonly nested?: { readonly [Name in keyof T]?: Reader<unknown> }
  /** Wire names that are not the snake_case of ours. */
  readonly from?: { readonly [Name in keyof T]?: string }
  /** What stands for a field that the server left out. */
  readonly defaults?: Partial<T>
}

/**
 * A reader that picks the named fields, snake_case on the wire and camelCase here. Only named fields pass: what a newer
 * server adds cannot reach an app's client code unseen.
 */
export function fields<T>(names: readonly (keyof T & string)[], options: Options<T> = {}): Reader<T> {
  const { nested = {}, from = {}, defaults = {} } = options as Options<Record<string, unknown>>
  const plan = [...names, ...Object.keys(nested)].map((name) => ({
    name,
    key: from[name] ?? snakeCase(name),
    read: nested[name],
    fallback: defaults[name],
  }))
  return (json) => {
    const resource: Record<string, unknown> = {}
    for (const { name, key, read, fallback } of plan) {
      const value = json?.[key]
      resource[name] = read ? read(value) : value === undefined ? copy(fallback) : value
    }
    return resource as T
  }
}

/** A default that is an object must not be one that all resources share. */
function copy(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { ...value } : value
}

/** Null for null, undefined and other things without content. */
export function maybe<T>(read: Reader<T>): Reader<T | null> {
  return (json) => (json ? read(json) : null)
}

/** An empty list where the server sent none. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (json) => (Array.isArray(json) ? json.map(read) : [])
}

/** Adds `raw`, the JSON itself, not enumerable: it must not travel to a browser because somebody serialized the resource. */
export function withRaw<T extends { readonly raw: unknown }>(read: Reader<T>): Reader<T> {
  return (json) => Object.defineProperty(read(json), 'raw', { value: json ?? null, enumerable: false })
}

/** `primaryWeb3WalletId` → `primary_web3_wallet_id`, `redirectURL` → `redirect_url`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (capitals) => `_${capitals.toLowerCase()}`)
}
