import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import { userVerificationTexts } from './texts.ts'
import { UserVerification } from './UserVerification.tsx'

export const component: MountableComponent = {
  Component: UserVerification,
  appearanceKey: 'userVerification',
  texts: [userVerificationTexts],
  css: [base],
  hasNoSteps: true,
}
