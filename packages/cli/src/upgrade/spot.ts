/** A piece of the text and what stands there instead. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** One place in a file that is of another brand or generation. */
export type Spot = {
  /** Stable; `keyward doctor` reports those that break something under the same code. */
  readonly code: string
  readonly at: number
  /** Whether it does not work any more, or lets in whom it should not. */
  readonly breaks: boolean
  readonly message: string
  /** What a person writes instead. */
  readonly cure: string
  /** Null: a person has to do it. */
  readonly edits: readonly Edit[] | null
}

/** The text with the edits made. Those that are the same count once; of two that overlap the later one is left for the next round. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [result, place, last] = ['', 0, '']
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${edit.start} ${edit.end} ${edit.text}`
    if (edit.start < place || key === last) continue
    result += text.slice(place, edit.start) + edit.text
    place = edit.end
    last = key
  }
  return result + text.slice(place)
}

type Placed = { readonly start?: number | null; readonly end?: number | null }

/** Takes one item out of a list, with the comma that parts it from its neighbour. */
export function without(items: readonly Placed[], place: number): Edit {
  const [before, own, after] = [items[place - 1], items[place]!, items[place + 1]]
  if (before) return { start: before.end!, end: own.end!, text: '' }
  return { start: own.start!, end: after?.start ?? own.end!, text: '' }
}
