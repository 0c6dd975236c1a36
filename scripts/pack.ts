/**
 * `npm run pack`: installable tarballs of every package in `dist/packages/`, or in `--out DIR`. With `--try` they are then
 * installed with npm into an empty project and used there; that asks the registry for what they depend on. With `--init`
 * `keyward init` puts them into fresh applications of each framework, where somebody signs up; `--init NAME`: of those alone
 * whose name has it.
 */
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packAll } from './pack/pack.ts'
import { installWithNpm } from './pack/project.ts'
import { tryInit } from './pack/try-init.ts'
import { useInstalled } from './pack/use.ts'
import { root } from './test/prepare.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: resolve(root, 'dist/packages') },
    try: { type: 'boolean', default: false },
    init: { type: 'boolean', default: false },
  },
})

const tarballs = await packAll(resolve(values.out))
for (const file of tarballs) console.log(relative(process.cwd(), file))
if (values.try) {
  const project = await installWithNpm(tarballs)
  try {
    await useInstalled(project.folder)
    console.log('Installed, started, imported, required and type-checked.')
  } finally {
    project.remove()
  }
}
if (values.init) await tryInit(resolve(values.out), positionals[0])
