import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import base from '../styles/base.css'
import organizations from '../styles/organizations.css'
import { OrganizationList } from './OrganizationList.tsx'

export const component: MountableComponent = {
  Component: OrganizationList,
  appearanceKey: 'organizationList',
  texts: [organizationTexts],
  css: [base, organizations],
  hasNoSteps: true,
}
