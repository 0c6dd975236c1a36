import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { buildBrowser, sizes } from '../../../packages/ui/build.ts'

/** Bytes over the wire, brotli: ours as built now, and the official bundle's first script. */
export async function bytes() {
  const ours = await sizes(await buildBrowser())
  const folder = dirname(createRequire(import.meta.url).resolve('@clerk/clerk-js/dist/clerk.browser.js'))
  const official = brotliCompressSync(readFileSync(join(folder, 'clerk.browser.js'))).length
  const chunks = readdirSync(folder).filter((name) =>
    /^(ui-common|vendors|signin|framework)\w*_clerk\.browser/.test(name),
  )
  const withSignIn = chunks.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length,
    official,
  )
  return [
    {
      name: 'runtime alone: official bytes against ours (aim: ours ≤ 30 KB)',
      ours: ours['clerk.browser.js']!,
      theirs: official,
      ratio: official / ours['clerk.browser.js']!,
    },
    {
      name: 'first sign-in card: official bytes against ours (aim: ours ≤ 70 KB)',
      ours: ours['first SignIn']!,
      theirs: withSignIn,
      ratio: withSignIn / ours['first SignIn']!,
    },
  ]
}
