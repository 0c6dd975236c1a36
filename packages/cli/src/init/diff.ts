type Line = { readonly kind: ' ' | '-' | '+'; readonly text: string }

const context = 3

/** A unified diff of two texts, without the names of files; empty if they are the same. `before` null: all is new. */
export function unifiedDiff(before: string | null, after: string): string {
  const lines = compare(split(before ?? ''), split(after))
  return hunks(lines).join('\n')
}

function split(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** By the longest common subsequence; the ends that are the same are taken away first. */
function compare(left: readonly string[], right: readonly string[]): Line[] {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  const rest = Math.min(left.length, right.length) - head
  while (tail < rest && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const same = (text: string): Line => ({ kind: ' ', text })
  return [
    ...left.slice(0, head).map(same),
    ...middle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...left.slice(left.length - tail).map(same),
  ]
}

function middle(left: readonly string[], right: readonly string[]): Line[] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push({ kind: ' ', text: left[i++]! })
      j++
    } else if (j >= right.length || (i < left.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      lines.push({ kind: '-', text: left[i++]! })
    else lines.push({ kind: '+', text: right[j++]! })
  }
  return lines
}

/** Groups of changes with a few lines around them, each under its line numbers. */
function hunks(lines: readonly Line[]): string[] {
  const isShown = lines.map((_, place) =>
    lines.slice(Math.max(0, place - context), place + context + 1).some(({ kind }) => kind !== ' '),
  )
  const result: string[] = []
  let [old, fresh] = [0, 0]
  lines.forEach(({ kind, text }, place) => {
    if (isShown[place] && !isShown[place - 1]) result.push(`@@ -${old + 1} +${fresh + 1} @@`)
    if (isShown[place]) result.push(`${kind}${text}`)
    if (kind !== '+') old++
    if (kind !== '-') fresh++
  })
  return result
}
