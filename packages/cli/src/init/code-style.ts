export type CodeStyle = { readonly quote: "'" | '"'; readonly end: ';' | '' }

/** How a file is written, so that what is added to it looks the same. Judged by its imports. */
export function codeStyleOf(text: string): CodeStyle {
  const imports = (text.match(/^(?:import|export|const)\b.*['"].*$/gm) ?? []).join('\n')
  const count = (pattern: RegExp) => imports.match(pattern)?.length ?? 0
  return { quote: count(/"/g) > count(/'/g) ? '"' : "'", end: /;[ \t]*$/m.test(imports) ? ';' : '' }
}

export const newlineOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')

/** Fills templates, which are written with `'` for the quote and `;;` where a statement ends. */
export function inStyle(template: string, { quote, end }: CodeStyle): string {
  return template.replaceAll("'", quote).replaceAll(';;', end)
}
