import { fileURLToPath } from 'node:url'
import ts from 'typescript5'
import { sourceInMemory } from '../../../scripts/test/typescript.ts'

/** Every message id that the official translations may have, by the declarations of `@clerk/types`. */
export function officialIds(): readonly string[] {
  const text =
    "import type { LocalizationResource } from '@clerk/types'\nexport declare const all: LocalizationResource\n"
  const { checker, source } = sourceInMemory(fileURLToPath(new URL('./', import.meta.url)), text, { strict: true })
  const statement = source.statements[1] as ts.VariableStatement
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
