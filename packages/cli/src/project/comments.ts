/**
 * Code with blanks in place of its comments, so that lines and columns stay. Strings stay as they are, `//` in them too.
 * Regular expressions and templates are not parsed: what looks like a comment in one of them may be lost, no more.
 */
export function withoutComments(code: string): string {
  let result = ''
  let place = 0
  while (place < code.length) {
    const end = endOfToken(code, place)
    const token = code.slice(place, end)
    const isComment = token.startsWith('//') || token.startsWith('/*')
    result += isComment ? token.replace(/[^\n]/g, ' ') : token
    place = end
  }
  return result
}

function endOfToken(code: string, start: number): number {
  if (code.startsWith('//', start)) return indexOr(code, '\n', start)
  if (code.startsWith('/*', start)) return indexOr(code, '*/', start + 2) + 2
  const quote = code[start]!
  if (`'"\``.includes(quote)) return endOfString(code, start, quote)
  let end = start + 1
  while (end < code.length && !`'"\`/`.includes(code[end]!)) end++
  return end
}

/** A quote that its line does not close is an apostrophe in JSX text. */
function endOfString(code: string, start: number, quote: string): number {
  for (let place = start + 1; place < code.length; place++) {
    if (code[place] === '\\') place++
    else if (code[place] === quote) return place + 1
    else if (code[place] === '\n' && quote !== '`') return start + 1
  }
  return start + 1
}

function indexOr(code: string, wanted: string, from: number): number {
  const index = code.indexOf(wanted, from)
  return index === -1 ? code.length : index
}
