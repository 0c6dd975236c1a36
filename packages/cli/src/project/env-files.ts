import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** In the order in which development servers read them: an earlier one wins. */
export const envFiles = ['.env.development.local', '.env.local', '.env.development', '.env'] as const

/** All values of a project's files; what is in none of them is not there. */
export function projectEnvironment(folder: string): Record<string, string> {
  return Object.assign({}, ...[...envFiles].reverse().map((file) => parsed(readText(join(folder, file)) ?? '')))
}

function parsed(text: string): Record<string, string> {
  return parseEnv(text) as Record<string, string>
}

/** Null if there is no such file. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/**
 * The text with these variables in it: a value that is there stays, unless it is to be replaced, an empty one is filled, a
 * missing one is added.
 */
export function withVariables(
  text: string,
  variables: readonly (readonly [name: string, value: string])[],
  { replace = false } = {},
): string {
  const known = parsed(text)
  const missing = variables.filter(([name, value]) => (replace ? known[name] !== value : !known[name]))
  let result = text
  const added: string[] = []
  for (const [name, value] of missing) {
    const line = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, 'gm')
    if (result.search(line) >= 0) result = result.replace(line, () => `${name}=${value}`)
    else added.push(`${name}=${value}\n`)
  }
  if (added.length === 0) return result
  return `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${added.join('')}`
}
