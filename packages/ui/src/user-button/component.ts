import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import userButton from '../styles/user-button.css'
import { userButtonTexts } from './texts.ts'
import { UserButton } from './UserButton.tsx'

export const component: MountableComponent = {
  Component: UserButton,
  appearanceKey: 'userButton',
  texts: [userButtonTexts],
  css: [base, menu, userButton],
  hasNoSteps: true,
}
