import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript5'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Every message id that the official translations may have, by the declarations of `@clerk/types`. */
export function officialIds(): readonly string[] {
  const entry = join(root, 'compat/src/localization/entry.ts')
  const text =
    "import type { LocalizationResource } from '@clerk/types'\nexport declare const all: LocalizationResource\n"
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => file === entry || fileExists(file)
  host.readFile = (file) => (file === entry ? text : readFile(file))
  host.getSourceFile = (file, ...rest) =>
    file === entry ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest)
  const program = ts.createProgram([entry], options, host)
  const checker = program.getTypeChecker()
  const statement = program.getSourceFile(entry)!.statements[1] as ts.VariableStatement
  const [declaration] = statement.declarationList.declarations
  const ids: string[] = []
  const walk = (type: ts.Type, above: string) => {
    for (const property of checker.getPropertiesOfType(checker.getNonNullableType(type))) {
      // Under this key stand the names of what a text is filled with.
      if (property.name === '__params') {
        ids.push(above.slice(0, -1))
        return
      }
      const below = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, declaration!))
      if (isText(below)) ids.push(above + property.name)
      else walk(below, `${above}${property.name}.`)
    }
  }
  walk(checker.getTypeAtLocation(declaration!), '')
  return ids
}

function isText(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.StringLike) !== 0 || (type.isUnion() && type.types.some(isText))
}
