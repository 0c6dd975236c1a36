import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOptions } from '../../../scripts/test/typescript.ts'
import { exportedNames } from './collect.ts'
import { entryPoints } from './entry-points.ts'

// A project that names everything compiles, whichever TypeScript and React it has. Our declarations are checked as well: what
// they say wrongly would be somebody's build.

const root = fileURLToPath(new URL('../../../', import.meta.url))
const work = join(root, 'compat/.tmp', `names-${process.pid}`)
const owns = [
  ...entryPoints().map(({ own }) => own),
  '@keyward/fastify',
  '@keyward/fastify/webhooks',
  '@keyward/hono',
  '@keyward/hono/webhooks',
  '@keyward/localizations',
  '@keyward/localizations/fr-FR',
  '@keyward/themes',
  '@keyward/testing/server',
]

beforeAll(() => {
  mkdirSync(work, { recursive: true })
  for (const [index, [name, names]] of [...exportedNames(owns)].entries()) {
    if (!names) throw new Error(`${name} cannot be imported`)
    const values = names.values.length > 0 ? `import { ${names.values.join(', ')} } from '${name}'\n` : ''
    const used = names.values.length > 0 ? `export const all = { ${names.values.join(', ')} } as unknown\n` : ''
    const types = names.types.length > 0 ? `export type { ${names.types.join(', ')} } from '${name}'\n` : ''
    writeFileSync(join(work, `entry-${index}.ts`), `${values}${types}${used}export {}\n`)
  }
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

test.each([
  ['TypeScript 5.9, React 18', complaintsOf5, 'types-react18'],
  ['TypeScript 5.9, React 19', complaintsOf5, '@types/react'],
  ['TypeScript 7, React 18', complaintsOf7, 'types-react18'],
  ['TypeScript 7, React 19', complaintsOf7, '@types/react'],
])('%s', (label, complaints, react) => {
  const reactTypes = join(root, 'node_modules', react)
  const compilerOptions = {
    ...appOptions,
    skipLibCheck: false,
    types: ['node'],
    paths: { react: [join(reactTypes, 'index.d.ts')], 'react/*': [join(reactTypes, '*.d.ts')] },
  }
  const config = join(work, `tsconfig-${label.replaceAll(/\W+/g, '-')}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions, include: [join(work, '*.ts')] }))
  // Others' declarations are their own matter.
  expect(complaints(config).filter((line) => /^(packages|compat)\//.test(line))).toEqual([])
})

/** Through its programming interface, so that it need not check others' declarations: a minute less than its command. */
function complaintsOf5(config: string): string[] {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  )!
  const program = ts.createProgram(fileNames, options)
  const checked = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'))
  const found = [
    ...program.getOptionsDiagnostics(),
    ...checked.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ]
  return found.map((one) => ts.formatDiagnostic(one, formatHost))
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
}

function complaintsOf7(config: string): string[] {
  const typescript = join(root, 'node_modules/typescript')
  const { bin } = JSON.parse(readFileSync(join(typescript, 'package.json'), 'utf8'))
  try {
    execFileSync(process.execPath, [join(typescript, bin.tsc), '-p', config], {
      encoding: 'utf8',
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    })
    return []
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\n').filter((line) => /^\S.*error TS/.test(line))
  }
}
