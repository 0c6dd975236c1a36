import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import base from '../styles/base.css'
import organizations from '../styles/organizations.css'
import { CreateOrganization } from './CreateOrganization.tsx'

export const component: MountableComponent = {
  Component: CreateOrganization,
  appearanceKey: 'createOrganization',
  texts: [organizationTexts],
  css: [base, organizations],
  hasNoSteps: true,
}
