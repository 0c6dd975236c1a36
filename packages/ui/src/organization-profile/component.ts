import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import organizations from '../styles/organizations.css'
import profile from '../styles/user-profile.css'
import { OrganizationProfile } from './OrganizationProfile.tsx'

export const component: MountableComponent = {
  Component: OrganizationProfile,
  appearanceKey: 'organizationProfile',
  texts: [organizationTexts],
  css: [base, menu, profile, organizations],
}
