import type { MountableComponent } from '../host/component.ts'
import { signUpTexts } from '../sign-up/texts.ts'
import base from '../styles/base.css'
import { SignIn } from './SignIn.tsx'
import { signInTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: SignIn,
  appearanceKey: 'signIn',
  texts: [signInTexts, signUpTexts],
  css: [base],
  externalUrl: ({ signInUrl }) => signInUrl,
}
