import { importedName, type Module, nameOf } from '../module.ts'
import { knownModule } from '../names.ts'
import type { Spot } from '../spot.ts'

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

/** Names that are imported and exist nowhere any more. */
export function goneSpots({ tree }: Module): Spot[] {
  return tree.program.body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration') return []
    const names = gone[knownModule(statement.source.value)?.name ?? ''] ?? {}
    return statement.specifiers.flatMap((specifier) => {
      const name = importedName(specifier) ?? ''
      if (specifier.type !== 'ImportSpecifier' || !Object.hasOwn(names, name)) return []
      return [
        {
          code: 'name_gone',
          at: specifier.start!,
          breaks: true,
          message: `${nameOf(specifier.imported)} is no longer there.`,
          cure: names[name]!,
          edits: null,
        },
      ]
    })
  })
}
