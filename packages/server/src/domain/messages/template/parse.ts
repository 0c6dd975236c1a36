import { TemplateProblem } from './problem.ts'

export type Value =
  | { readonly literal: string | number | boolean | null }
  | { readonly path: readonly string[] }
  | { readonly isEqual: boolean; readonly left: Value; readonly right: Value }

export type Node =
  | { readonly text: string }
  | { readonly value: Value }
  | {
      readonly condition: Value
      readonly isNegated: boolean
      readonly body: readonly Node[]
      readonly otherwise: readonly Node[]
    }

const maxNodes = 2_000
const maxDepth = 20
const maxBlocks = 200
const maxNameLength = 60

/**
 * Reads a template with the parser of Handlebars into the little that we evaluate ourselves: texts, variables, `if`,
 * `unless`, `eq` and `ne`. There is no loop, no partial, no decorator and no way to call anything, and none of what an
 * owner writes is made into code. Throws TemplateProblem.
 */
export async function parseTemplate(source: string): Promise<readonly Node[]> {
  // Loaded by the first message.
  const { default: handlebars } = await import('handlebars')
  refuseSlow(source)
  let program: hbs.AST.Program
  try {
    program = handlebars.parse(source)
  } catch (error) {
    throw new TemplateProblem('invalid_template_body', { line: lineOf(error) })
  }
  return createReader().nodes(program, 0)
}

/** The parser's time grows with the square of the nesting: what could keep it for long is refused before it is read. */
function refuseSlow(source: string): void {
  const blocks = source.match(/\{\{~?\s*(?:[#^]|else\b)/g)?.length ?? 0
  let open = 0
  let deepest = 0
  for (const [sign] of source.matchAll(/[()]/g)) {
    open = sign === '(' ? open + 1 : Math.max(0, open - 1)
    deepest = Math.max(deepest, open)
  }
  if (blocks > maxBlocks || deepest > maxBlocks) throw new TemplateProblem('template_too_complex')
}

/** The parser's own words quote the template over several lines; where it is wrong is enough. */
function lineOf(error: unknown): number {
  const { lineNumber, message } = error as { lineNumber?: unknown; message?: unknown }
  if (typeof lineNumber === 'number') return lineNumber
  return Number(/line (\d{1,9})/.exec(String(message).slice(0, 200))?.[1] ?? 1)
}

function createReader() {
  let count = 0

  function nodes(program: hbs.AST.Program | undefined, depth: number): Node[] {
    if (!program) return []
    if (depth > maxDepth) throw new TemplateProblem('template_too_complex')
    return program.body.flatMap((statement) => node(statement, depth))
  }

  function node(statement: hbs.AST.Statement, depth: number): Node[] {
    if (++count > maxNodes) throw new TemplateProblem('template_too_complex')
    if (isOf<hbs.AST.ContentStatement>(statement, 'ContentStatement')) return [{ text: statement.value }]
    if (isOf<hbs.AST.CommentStatement>(statement, 'CommentStatement')) return []
    // Three braces are read as two: what stands in a message is never markup (the documentation offers them for characters
    // that a mail program shows all the same).
    if (isOf<hbs.AST.MustacheStatement>(statement, 'MustacheStatement'))
      return [{ value: call(statement.path, statement, depth) }]
    if (isOf<hbs.AST.BlockStatement>(statement, 'BlockStatement')) return [block(statement, depth)]
    throw new TemplateProblem('template_helper_unknown', { helper: nameOf(statement as { name?: hbs.AST.Expression }) })
  }

  function block(statement: hbs.AST.BlockStatement, depth: number): Node {
    const { path, params, hash, program, inverse } = statement
    const helper = short(path.original)
    if (program?.blockParams?.length || inverse?.blockParams?.length || hash?.pairs.length)
      throw new TemplateProblem('template_helper_unknown', { helper })
    const isCondition = (helper === 'if' || helper === 'unless') && params.length === 1
    if (!isCondition && helper !== 'eq' && helper !== 'ne')
      throw new TemplateProblem('template_helper_unknown', { helper })
    return {
      condition: isCondition ? value(params[0]!, depth + 1) : call(path, statement, depth),
      isNegated: helper === 'unless',
      body: nodes(program, depth + 1),
      otherwise: nodes(inverse, depth + 1),
    }
  }

  function value(expression: hbs.AST.Expression, depth: number): Value {
    if (depth > maxDepth) throw new TemplateProblem('template_too_complex')
    if (isOf<hbs.AST.SubExpression>(expression, 'SubExpression')) return call(expression.path, expression, depth)
    if (isOf<hbs.AST.PathExpression>(expression, 'PathExpression')) return path(expression)
    if (isOf<hbs.AST.StringLiteral>(expression, 'StringLiteral')) return { literal: expression.value }
    if (isOf<hbs.AST.NumberLiteral>(expression, 'NumberLiteral')) return { literal: expression.value }
    if (isOf<hbs.AST.BooleanLiteral>(expression, 'BooleanLiteral')) return { literal: expression.value }
    return { literal: null }
  }

  function call(
    callee: hbs.AST.Expression,
    { params, hash }: { readonly params: hbs.AST.Expression[]; readonly hash: hbs.AST.Hash | undefined },
    depth: number,
  ): Value {
    if (params.length === 0 && !hash?.pairs.length) return value(callee, depth + 1)
    const helper = nameOf({ name: callee })
    const [left, right] = params
    if ((helper !== 'eq' && helper !== 'ne') || params.length !== 2 || !left || !right || hash?.pairs.length)
      throw new TemplateProblem('template_helper_unknown', { helper })
    return { isEqual: helper === 'eq', left: value(left, depth + 1), right: value(right, depth + 1) }
  }

  return { nodes }
}

/** `@root`, `..` and `this` alone name nothing here. */
function path({ data, depth, parts, original }: hbs.AST.PathExpression): Value {
  const names = parts.filter((part): part is string => typeof part === 'string')
  if (data || depth > 0 || names.length === 0 || names.length !== parts.length)
    throw new TemplateProblem('template_variable_unknown', { variable: short(original) })
  return { path: names }
}

function isOf<T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T {
  return node.type === type
}

function nameOf({ name }: { readonly name?: hbs.AST.Expression | undefined }): string {
  return short((name as { original?: unknown } | undefined)?.original ?? 'this')
}

const short = (text: unknown) => String(text).slice(0, maxNameLength)
