/**
 * What was put in lately, by key: at least `limit` entries and at most twice as many. A whole generation goes at once, which
 * costs nothing; asking a Map for its oldest key, over and over, walks past all that were deleted before it.
 */
export class Recent<Value> {
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key)
    return value === undefined ? this.#old.get(key) : value
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }
}
