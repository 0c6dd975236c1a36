import { parseEnv, styleText } from 'node:util'
import { unifiedDiff } from './diff.ts'

/** What becomes of one file. `before` is null if it is new. */
export type FileChange = {
  /** In the project, with `/`. */
  readonly path: string
  readonly before: string | null
  readonly after: string
  /** Its values are for nobody's eyes: the diff shows names. */
  readonly isSecret?: true
}

export type Plan = {
  readonly changes: readonly FileChange[]
  /** What a person has to do, since a file is not as expected. */
  readonly byHand: readonly string[]
  /** The application gets no pages for signing in: the server's own are used. */
  readonly withoutPages?: boolean
}

/** What an edit of a file that a person wrote comes to: the text, or what that person has to do by hand. */
export type Edited = { readonly text: string } | { readonly byHand: string }

/** The diff for a person, under the name of the file. */
export function describeChange({ path, before, after, isSecret }: FileChange): string {
  const visible = (text: string) => (isSecret ? text.replace(/^(\s*\S*(?:SECRET|API_KEY)\S*\s*=).*$/gm, '$1…') : text)
  const diff = unifiedDiff(before === null ? null : visible(before), visible(after))
    .split('\n')
    .map((line) =>
      line.startsWith('+') ? styleText('green', line) : line.startsWith('-') ? styleText('red', line) : line,
    )
  return [styleText('bold', `${before === null ? 'new' : 'changed'}: ${path}`), ...diff].join('\n')
}

export function changeAsJson({ path, before, after, isSecret }: FileChange) {
  const kind = before === null ? 'new' : 'changed'
  return isSecret
    ? { path, kind, variables: Object.keys(parseEnv(after)) }
    : { path, kind, diff: unifiedDiff(before, after) }
}
