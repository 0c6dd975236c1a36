import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import { TaskCard } from './cards/TaskCard.tsx'
import { signInTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: TaskCard,
  appearanceKey: 'taskResetPassword',
  texts: [signInTexts],
  css: [base],
  startStep: 'tasks/reset-password',
}
