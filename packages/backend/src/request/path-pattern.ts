import { type Expression, linearExpression } from './linear-expression.ts'

/** From here on a path is somebody's attempt: two parts that may be anything would be tried in every combination. */
const longPath = 256

/** Values of the named parts of a path; null where the pattern does not match. */
export type PathMatcher = (pathname: string) => Record<string, string> | null

/**
 * A matcher for the path patterns that route options use: literal text, `:name` for one segment, `:name*`, `:name+` and
 * `:name?`, `(…)` for a regular expression such as `(.*)`, `{…}?` for a part that may be missing, `\` before a character that
 * stands for itself. A slash at the end may be missing or superfluous; several are one, as for the app behind.
 * Throws for a pattern that cannot be read, since a rule that never matches would go unnoticed.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const names: string[] = []
  const source = sourceOf(withoutRepeats(pattern).replace(/([^\\])\/$/, '$1'), names, pattern)
  const expression = new RegExp(`^${source}/?$`, 'i')
  let linear: Expression | null | undefined
  return (pathname) => {
    // `//dashboard` is served as `/dashboard` and must not pass a rule for it.
    const path = withoutRepeats(pathname)
    // Made when it is needed: most applications never meet such a path.
    if (path.length > longPath && linear === undefined) linear = linearExpression(`${source}/?`)
    const found = linear && path.length > longPath ? linear(path) : expression.exec(path)
    if (!found) return null
    const entries = names.map((name, index) => [name, decodeSegment(found[index + 1])] as const)
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
  }
}

const withoutRepeats = (path: string) => path.replace(/\/{2,}/g, '/')

const tokens =
  /(\/?):([A-Za-z_]\w*)(\((?:[^()]|\([^()]*\))*\))?([?*+])?|(\/?)\(((?:[^()\\]|\\.|\([^()]*\))*)\)([?*+])?|\{([^{}]*)\}([?*+])?|\\([\s\S])|([\s\S])/g

/** The regular expression of a pattern; its captures are named in order, those without a name by number. */
function sourceOf(pattern: string, names: string[], whole: string): string {
  const parts = [...pattern.matchAll(tokens)].map((match) => {
    const [, slash = '', name, custom, modifier = '', groupSlash = '', group, groupModifier = ''] = match
    const [braced, bracedModifier = '', escaped, literal = ''] = match.slice(8)
    if (name !== undefined) {
      names.push(name)
      return repeated(slash, custom?.slice(1, -1) ?? '[^/]+?', modifier)
    }
    if (group !== undefined) {
      names.push(String(names.filter((one) => /^\d+$/.test(one)).length))
      return repeated(groupSlash, group, groupModifier)
    }
    if (braced !== undefined) return `(?:${sourceOf(braced, names, whole)})${bracedModifier}`
    if (escaped === undefined && '*+?{}()'.includes(literal)) {
      throw new Error(
        `The path pattern ${whole} cannot be read: ${literal} has nothing to belong to. Write (.*) for "anything"`,
      )
    }
    return (escaped ?? literal).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  })
  return parts.join('')
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
