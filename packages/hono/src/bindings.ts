import type { Environment } from '@keyward/backend/internal'
import type { Context } from 'hono'
import { env } from 'hono/adapter'

/** On workers the environment comes with each request; undefined where the process has it. */
export function bindingsOf(context: Context): Environment | undefined {
  const bindings = env<Record<string, string | undefined>>(context)
  const own = (globalThis as { process?: { env?: Environment } }).process?.env
  return bindings === own || Object.keys(bindings).length === 0 ? undefined : bindings
}
