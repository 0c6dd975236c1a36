import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import { signUpTexts } from '../sign-up/texts.ts'
import base from '../styles/base.css'
import organizations from '../styles/organizations.css'
import { SignIn } from './SignIn.tsx'
import { signInTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: SignIn,
  appearanceKey: 'signIn',
  texts: [signInTexts, signUpTexts, organizationTexts],
  css: [base, organizations],
  externalUrl: ({ signInUrl }) => signInUrl,
}
