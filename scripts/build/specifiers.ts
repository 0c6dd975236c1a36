/** Every module specifier of compiled text: `from 'x'`, `import 'x'`, `import('x')` (types too), `export … from 'x'`. */
const specifierPattern = /(\bfrom\s*|\bimport\s*\(\s*|^import\s+)(['"])([^'"\n]+)\2/gm

export function rewriteSpecifiers(text: string, rewrite: (specifier: string) => string): string {
  return text.replace(
    specifierPattern,
    (_match, before: string, quote: string, specifier: string) => `${before}${quote}${rewrite(specifier)}${quote}`,
  )
}
