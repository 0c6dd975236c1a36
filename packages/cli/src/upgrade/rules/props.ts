import type { JSXAttribute, JSXOpeningElement } from '@babel/types'
import { type Module, nameOf, walk } from '../module.ts'
import type { Edit, Spot } from '../spot.ts'
import { elementName } from './options.ts'

type Names = Readonly<Record<string, string>>

const signIn: Names = {
  afterSignInUrl: 'fallbackRedirectUrl',
  afterSignUpUrl: 'signUpFallbackRedirectUrl',
  redirectUrl: 'fallbackRedirectUrl',
}
const signUp: Names = {
  afterSignInUrl: 'signInFallbackRedirectUrl',
  afterSignUpUrl: 'fallbackRedirectUrl',
  redirectUrl: 'fallbackRedirectUrl',
}

/** What elements call differently now. The older names of where to go after signing in still work, as second choice. */
const renamings: Readonly<Record<string, Names>> = {
  SignIn: signIn,
  SignInButton: signIn,
  SignUp: signUp,
  SignUpButton: signUp,
  ClerkProvider: {
    afterSignInUrl: 'signInFallbackRedirectUrl',
    afterSignUpUrl: 'signUpFallbackRedirectUrl',
  },
  OrganizationSwitcher: { afterSwitchOrganizationUrl: 'afterSelectOrganizationUrl' },
}

export function propSpots(module: Module): Spot[] {
  const found: Spot[] = []
  walk(module.tree, (node, ancestors) => {
    if (node.type !== 'JSXOpeningElement') return
    const element = elementName(node.name, ancestors)
    const names = Object.hasOwn(renamings, element) ? renamings[element]! : {}
    for (const attribute of attributesOf(node)) {
      const old = nameOf(attribute.name)
      if (Object.hasOwn(names, old)) found.push(spotOf(node, attribute, [element, names]))
    }
    if (element === 'ClerkProvider') found.push(...navigateSpots(module, node))
  })
  return found
}

const attributesOf = ({ attributes }: JSXOpeningElement) =>
  attributes.filter((attribute): attribute is JSXAttribute => attribute.type === 'JSXAttribute')

function spotOf(node: JSXOpeningElement, attribute: JSXAttribute, [element, names]: [string, Names]): Spot {
  const old = nameOf(attribute.name)
  const fresh = names[old]!
  // Two that come to the same: which one counts is for a person to say. `redirectUrl` went before both others.
  const rivals = attributesOf(node).filter((other) => {
    const name = nameOf(other.name)
    return other !== attribute && (name === fresh || names[name] === fresh || (name === 'redirectUrl' && name in names))
  })
  return {
    code: 'old_prop',
    at: attribute.start!,
    breaks: false,
    message: `<${element}> takes \`${fresh}\` now, where \`${old}\` stands.`,
    cure: `Write \`${fresh}\`.`,
    edits: rivals.length > 0 ? null : [{ start: attribute.name.start!, end: attribute.name.end!, text: fresh }],
  }
}

/** One function for both ways to go somewhere became two. */
function navigateSpots({ text }: Module, node: JSXOpeningElement): Spot[] {
  const attribute = attributesOf(node).find(({ name }) => nameOf(name) === 'navigate')
  if (!attribute?.value) return []
  const value = text.slice(attribute.value.start!, attribute.value.end!)
  const edit: Edit = {
    start: attribute.start!,
    end: attribute.end!,
    text: `routerPush=${value} routerReplace=${value}`,
  }
  return [
    {
      code: 'old_prop',
      at: attribute.start!,
      breaks: false,
      message: '<ClerkProvider> takes `routerPush` and `routerReplace` now, where `navigate` stands.',
      cure: 'Pass the function as both.',
      edits: /^\{\s*[\w.]+\s*\}$/.test(value) ? [edit] : null,
    },
  ]
}
