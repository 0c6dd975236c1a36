/** Values of the named parts of a path; null where the pattern does not match. */
export type PathMatcher = (pathname: string) => Record<string, string> | null

type Part = { readonly text: string; readonly name?: string }

/**
 * A matcher for the path patterns that route options use: literal text, `:name` for one segment, `:name*`, `:name+` and
 * `:name?`, `(…)` for a regular expression such as `(.*)`. A slash at the end may be missing or superfluous.
 * Throws for a pattern that cannot be read, since a rule that never matches would go unnoticed.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const names: string[] = []
  const source = partsOf(pattern).map((part) => {
    if (part.name !== undefined) names.push(part.name)
    return part.text
  })
  const expression = new RegExp(`^${source.join('')}/?$`, 'i')
  return (pathname) => {
    const found = expression.exec(pathname)
    if (!found) return null
    const entries = names.map((name, index) => [name, decodeSegment(found[index + 1])] as const)
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
  }
}

const tokens =
  /(\/?):([A-Za-z_]\w*)(\((?:[^()]|\([^()]*\))*\))?([?*+])?|(\/?)\(((?:[^()\\]|\\.|\([^()]*\))*)\)([?*+])?|([\s\S])/g

function partsOf(pattern: string): Part[] {
  let unnamed = 0
  return [...pattern.replace(/(.)\/$/, '$1').matchAll(tokens)].map((match) => {
    const [, slash = '', name, custom, modifier = '', groupSlash = '', group, groupModifier = '', literal] = match
    if (name !== undefined) return { name, text: repeated(slash, custom?.slice(1, -1) ?? '[^/]+?', modifier) }
    if (group !== undefined) return { name: String(unnamed++), text: repeated(groupSlash, group, groupModifier) }
    return { text: (literal ?? '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') }
  })
}

function repeated(slash: string, body: string, modifier: string): string {
  // Inner groups must not shift the numbering of the named parts.
  const inner = body.replace(/\((?!\?)/g, '(?:')
  const more = `${inner}(?:${slash}${inner})*`
  switch (modifier) {
    case '?':
      return `(?:${slash}(${inner}))?`
    case '*':
      return `(?:${slash}(${more}))?`
    case '+':
      return `${slash}(${more})`
    default:
      return `${slash}(${inner})`
  }
}

function decodeSegment(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return value
  }
}
