import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import base from '../styles/base.css'
import organizations from '../styles/organizations.css'
import { ChooseOrganizationTask } from './cards/ChooseOrganizationTask.tsx'
import { OwnTaskPage } from './cards/OwnTaskPage.tsx'
import { signInTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: () => (
    <OwnTaskPage task="choose-organization">
      <ChooseOrganizationTask />
    </OwnTaskPage>
  ),
  appearanceKey: 'taskChooseOrganization',
  texts: [signInTexts, organizationTexts],
  css: [base, organizations],
  startStep: 'tasks/choose-organization',
}
