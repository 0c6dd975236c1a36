import { join } from 'node:path'
import ts from 'typescript5'
import { root } from './prepare.ts'

/** As applications are compiled by a bundler's rules. */
export const appOptions = {
  target: 'es2022',
  lib: ['dom', 'dom.iterable', 'esnext'],
  strict: true,
  noEmit: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  skipLibCheck: true,
  typeRoots: [join(root, 'node_modules/@types')],
}

/** What the compiler knows of a file in `folder` that is written nowhere. TypeScript 7 has no programming interface yet. */
export function sourceInMemory(folder: string, text: string, options: ts.CompilerOptions = {}) {
  const entry = join(folder, 'entry.ts')
  const all: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
    ...options,
  }
  const host = ts.createCompilerHost(all)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => file === entry || fileExists(file)
  host.readFile = (file) => (file === entry ? text : readFile(file))
  host.getSourceFile = (file, ...rest) =>
    file === entry ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest)
  const program = ts.createProgram([entry], all, host)
  return { checker: program.getTypeChecker(), source: program.getSourceFile(entry)! }
}
