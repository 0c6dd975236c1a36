import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import { signInTexts } from '../sign-in/texts.ts'
import base from '../styles/base.css'
import organizations from '../styles/organizations.css'
import { SignUp } from './SignUp.tsx'
import { signUpTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: SignUp,
  appearanceKey: 'signUp',
  texts: [signUpTexts, signInTexts, organizationTexts],
  css: [base, organizations],
  externalUrl: ({ signUpUrl }) => signUpUrl,
}
