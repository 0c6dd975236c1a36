export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown }

/**
 * What of `wanted` differs from `current`, by path. Only what `wanted` names counts: a file may hold a part of the
 * settings. Lists are compared as a whole, since a patch replaces them as a whole.
 */
export function differences(current: unknown, wanted: unknown, path = ''): Difference[] {
  if (isRecord(wanted) && isRecord(current))
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(Object.hasOwn(current, key) ? current[key] : undefined, value, path === '' ? key : `${path}.${key}`),
    )
  return isSame(current, wanted) ? [] : [{ path, before: current, after: wanted }]
}

/** Both ways: what `after` has no longer differs, too, and is undefined there. */
export function replacement(before: unknown, after: unknown): Difference[] {
  const gone = differences(after, before).filter(({ before: value }) => value === undefined)
  return [
    ...differences(before, after),
    ...gone.map(({ path, after: value }) => ({ path, before: value, after: undefined })),
  ]
}

export function describeDifference({ path, before, after }: Difference): string {
  const lines = [`  ${path}`]
  if (before !== undefined) lines.push(`    - ${JSON.stringify(before)}`)
  if (after !== undefined) lines.push(`    + ${JSON.stringify(after)}`)
  return lines.join('\n')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** By content; the order of keys does not count. */
function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((value, index) => isSame(value, right[index]))
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
    )
  }
  return left === right
}
