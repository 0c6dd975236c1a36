import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import organizations from '../styles/organizations.css'
import userButton from '../styles/user-button.css'
import { OrganizationSwitcher } from './OrganizationSwitcher.tsx'

export const component: MountableComponent = {
  Component: OrganizationSwitcher,
  appearanceKey: 'organizationSwitcher',
  texts: [organizationTexts],
  css: [base, menu, userButton, organizations],
  hasNoSteps: true,
}
