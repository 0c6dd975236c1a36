import type { ImportDeclaration, ImportSpecifier, Node } from '@babel/types'
import { importedName, type Module, originOf, walk } from '../module.ts'
import { knownModule } from '../names.ts'
import { type Edit, type Spot, without } from '../spot.ts'

const redirect = (name: string) => `Write \`const { ${name} } = await auth()\` and call that.`
const takesRequest = "Read who asks with `getAuth(request)` of '@keyward/nextjs/server'."

/** What packages had once, and what is written today. */
const gone: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nextjs: {
    redirectToSignIn: redirect('redirectToSignIn'),
    redirectToSignUp: redirect('redirectToSignUp'),
    requireAuth: takesRequest,
    withAuth: takesRequest,
    withServerSideAuth: takesRequest,
  },
}
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = { backend: { Clerk: 'createClerkClient' } }

/** Names that are imported and are called otherwise, or exist nowhere any more. */
export function goneSpots(module: Module): Spot[] {
  return module.tree.program.body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration') return []
    const known = knownModule(statement.source.value)?.name ?? ''
    return statement.specifiers.flatMap((specifier) => {
      const name = importedName(specifier) ?? ''
      if (specifier.type !== 'ImportSpecifier') return []
      const cure = own(gone[known], name)
      const fresh = own(renamed[known], name)
      if (cure === null && fresh === null) return []
      return [
        {
          code: 'name_gone',
          at: specifier.start!,
          breaks: true,
          message: `${name} is no longer there.`,
          cure: cure ?? `It is called ${fresh} now.`,
          edits: fresh === null ? unused(module, statement, specifier) : called(module, specifier, fresh),
        },
      ]
    })
  })
}

const own = (names: Readonly<Record<string, string>> | undefined, name: string) =>
  names && Object.hasOwn(names, name) ? names[name]! : null

/** An import that nobody uses can go. */
function unused(module: Module, statement: ImportDeclaration, specifier: ImportSpecifier): Edit[] | null {
  if (usesOf(module, specifier).length > 0) return null
  const { specifiers } = statement
  if (specifiers.some(({ type }) => type !== 'ImportSpecifier') || specifiers.length === 1) return null
  return [without(specifiers, specifiers.indexOf(specifier))]
}

function called(module: Module, specifier: ImportSpecifier, name: string): Edit[] {
  const rename = ({ start, end }: Node): Edit => ({ start: start!, end: end!, text: name })
  const isAliased = specifier.imported.start !== specifier.local.start
  return [rename(specifier.imported), ...(isAliased ? [] : usesOf(module, specifier).map(rename))]
}

function usesOf({ tree }: Module, { local }: ImportSpecifier): Node[] {
  const found: Node[] = []
  walk(tree, (node, ancestors) => {
    const isName = (node.type === 'Identifier' || node.type === 'JSXIdentifier') && node.name === local.name
    if (!isName || ancestors.at(-1)?.type === 'ImportSpecifier') return
    if (originOf(local.name, ancestors)?.kind === 'import') found.push(node)
  })
  return found
}
