/** Set-up of a test file: the next file of the same worker finds the environment variables that this one found. */
import { afterAll } from 'vitest'

const found = { ...process.env }

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(found, name)) delete process.env[name]
  Object.assign(process.env, found)
})
