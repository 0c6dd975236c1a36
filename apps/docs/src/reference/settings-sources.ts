import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript5'

export { developmentDefaults, productionDefaults } from '../../../../packages/wire/src/settings/defaults.ts'
export { InstanceSettings } from '../../../../packages/wire/src/settings/instance-settings.ts'

const folder = new URL('../../../../packages/wire/src/settings/', import.meta.url)
const rootFile = 'instance-settings.ts'
const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'), ts.ScriptTarget.Latest, true)

type Found = { readonly literal: ts.ObjectLiteralExpression; readonly doc: string; readonly file: string }

/** What the schema's own comments say of each setting, by its path: `general`, `general.test_mode`, … */
export function settingsDocs(): ReadonlyMap<string, string> {
  const docs = new Map<string, string>()
  const root = parse(rootFile)
  const files = root.statements.filter(ts.isImportDeclaration).flatMap((one) => {
    const name = (one.moduleSpecifier as ts.StringLiteral).text
    return name.startsWith('./') ? [name.slice(2)] : []
  })
  const consts = new Map(files.flatMap((file) => [...constsOf(parse(file))]))
  const whole = constsOf(root).get('InstanceSettings')!
  collect(whole.literal, [], { consts, docs })
  return docs
}

type Context = { readonly consts: ReadonlyMap<string, Found>; readonly docs: Map<string, string> }

function collect(literal: ts.ObjectLiteralExpression, path: readonly string[], context: Context): void {
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = foundIn(property.expression, context.consts)
      if (spread) collect(spread.literal, path, context)
    } else if (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) {
      const here = [...path, property.name.getText()]
      const value = ts.isPropertyAssignment(property) ? property.initializer : property.name
      const inner = foundIn(value, context.consts)
      const doc = docOf(property) || inner?.doc
      if (doc) context.docs.set(here.join('.'), doc)
      if (inner) collect(inner.literal, here, context)
    }
  }
}

/** The object literal that an expression stands for: `section({ … })`, or a constant that is one. */
function foundIn(expression: ts.Expression, consts: ReadonlyMap<string, Found>): Found | undefined {
  if (ts.isIdentifier(expression)) return consts.get(expression.text)
  const literal = literalOf(expression)
  return literal && { literal, doc: '', file: '' }
}

function literalOf(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (!expression) return undefined
  if (ts.isObjectLiteralExpression(expression)) return expression
  if (ts.isCallExpression(expression) && /section|Object$/.test(expression.expression.getText()))
    return literalOf(expression.arguments[0])
  return undefined
}

function constsOf(source: ts.SourceFile): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      const literal = literalOf(initializer)
      if (literal) found.set(name.getText(), { literal, doc: docOf(statement), file: source.fileName })
    }
  }
  return found
}

/** The comment in front, without what only readers of the code can follow. */
function docOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1)
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? ''
  return text
    .replace(/\s*\((?:decisions|wire)\.md[^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
