import type { MountableComponent } from '../host/component.ts'
import { signInTexts } from '../sign-in/texts.ts'
import base from '../styles/base.css'
import { SignUp } from './SignUp.tsx'
import { signUpTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: SignUp,
  appearanceKey: 'signUp',
  texts: [signUpTexts, signInTexts],
  css: [base],
  externalUrl: ({ signUpUrl }) => signUpUrl,
}
