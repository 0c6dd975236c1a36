import type { CodeStyle } from './code-style.ts'

// Edits of code that somebody wrote. They look at its text, not at its meaning: where it is not as expected they say so
// with null, and the person is told what to write.

/** The text with an import behind its others, or with one more name in the import from that module. */
export function withImport(text: string, names: readonly string[], from: string, style: CodeStyle): string {
  const existing = new RegExp(`^import \\{([^}]*)\\} from ['"]${escapeRegExp(from)}['"]`, 'm').exec(text)
  if (existing) {
    const present = existing[1]!
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const wanted = [...new Set([...present, ...names])]
    return text.replace(existing[0], existing[0].replace(existing[1]!, ` ${wanted.join(', ')} `))
  }
  const line = `import { ${names.join(', ')} } from ${style.quote}${from}${style.quote}${style.end}`
  const place = endOfImports(text)
  const isFirst = place === 0 && !/^import\b/.test(text)
  return `${text.slice(0, place)}${line}\n${isFirst && text !== '' ? '\n' : ''}${text.slice(place)}`
}

/** Behind the last import, else behind directives ("use client"), shebang and comments that begin the file. */
function endOfImports(text: string): number {
  let end = 0
  for (const match of text.matchAll(/^import\b[^;'"]*?(?:from\s*)?(['"]).*?\1[^\n]*\n?/gm))
    end = match.index + match[0].length
  if (end > 0) return end
  return (
    /^(?:#![^\n]*\n)?(?:\s*(?:['"]use [a-z]+['"];?|\/\/[^\n]*|\/\*[\s\S]*?\*\/)[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  )
}

/**
 * Puts lines around the children of an element: `<body>{children}</body>` becomes body, `open`, children, `close`, body.
 * Null if the text has not exactly one such element.
 */
export function wrapChildren(
  text: string,
  tag: string,
  [open, close]: readonly [open: string[], close: string[]],
): string | null {
  const starts = [...text.matchAll(new RegExp(`<${tag}(?=[\\s>])`, 'g'))].map((match) => match.index)
  const closing = text.split(`</${tag}>`)
  if (starts.length !== 1 || closing.length !== 2) return null
  const start = starts[0]!
  const inner = endOfTag(text, start)
  const end = closing[0]!.length
  if (inner === null || inner > end) return null
  const indent = indentOf(text, start)
  const children = lines(text.slice(inner, end))
  const wrapped = [
    ...open.map((line) => `  ${line}`),
    ...children.map((line) => `    ${line}`),
    ...close.map((line) => `  ${line}`),
  ]
  return `${text.slice(0, inner)}\n${wrapped.map((line) => (line.trim() === '' ? '' : indent + line)).join('\n')}\n${indent}${text.slice(end)}`
}

/** Puts lines around one element that closes itself. Null if the text has not exactly one of that name. */
export function wrapElement(
  text: string,
  tag: string,
  [open, close]: readonly [open: string[], close: string[]],
): string | null {
  const starts = [...text.matchAll(new RegExp(`<${tag}(?=[\\s/>])`, 'g'))].map((match) => match.index)
  if (starts.length !== 1) return null
  const start = starts[0]!
  const end = endOfTag(text, start)
  if (end === null || text[end - 2] !== '/') return null
  const indent = indentOf(text, start)
  const own = lines(text.slice(start, end)).map((line) => `  ${line}`)
  const wrapped = [...open, ...own, ...close].join(`\n${indent}`)
  // Where the element shared its line (`return <App />`), the new lines need parentheses around them.
  const before = text.slice(0, start)
  return /(?:return|=>)[ \t]*$/.test(before)
    ? `${before}(\n${indent}  ${[...open, ...own, ...close].join(`\n${indent}  `)}\n${indent})${text.slice(end)}`
    : `${before}${wrapped}${text.slice(end)}`
}

/** Behind the `>` that ends the tag which begins at `start`; null if the text ends before it. */
export function endOfTag(text: string, start: number): number | null {
  return endOf(text, start, { opening: '{', closing: '}', end: '>' })
}

/** Behind the `)` that belongs to the `(` at `start`; null if the text ends before it. */
export function endOfCall(text: string, start: number): number | null {
  return endOf(text, start, { opening: '(', closing: ')', end: ')' })
}

type Brackets = { readonly opening: string; readonly closing: string; readonly end: string }

function endOf(text: string, start: number, { opening, closing, end }: Brackets): number | null {
  let depth = 0
  for (let place = start; place < text.length; place++) {
    const character = text[place]!
    if (character === opening) depth++
    else if (character === closing) depth--
    else if (`'"\``.includes(character)) place = endOfString(text, place)
    if (character === end && depth === 0) return place + 1
  }
  return null
}

/** A template's `${…}` may hold strings of its own; nobody nests further in an attribute. */
function endOfString(text: string, start: number): number {
  const quote = text[start]
  for (let place = start + 1; place < text.length; place++) {
    if (text[place] === '\\') place++
    else if (text[place] === quote) return place
  }
  return text.length
}

function indentOf(text: string, place: number): string {
  const line = text.slice(text.lastIndexOf('\n', place - 1) + 1, place)
  return /^[ \t]*/.exec(line)![0]
}

/** Without the indentation that they share. */
function lines(text: string): string[] {
  const all = text
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n')
  const rest = all.filter((line) => line.trim() !== '').slice(/^\s/.test(all[0] ?? '') ? 0 : 1)
  const shared = Math.min(...rest.map((line) => /^[ \t]*/.exec(line)![0].length), 100)
  return all.map((line) => (/^\s/.test(line) ? line.slice(shared) : line))
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
