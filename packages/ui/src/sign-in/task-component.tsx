import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import { OwnTaskPage } from './cards/OwnTaskPage.tsx'
import { TaskCard } from './cards/TaskCard.tsx'
import { signInTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: () => (
    <OwnTaskPage task="reset-password">
      <TaskCard />
    </OwnTaskPage>
  ),
  appearanceKey: 'taskResetPassword',
  texts: [signInTexts],
  css: [base],
  startStep: 'tasks/reset-password',
}
