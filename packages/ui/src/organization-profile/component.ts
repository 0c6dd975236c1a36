import { apiKeysTexts } from '../api-keys/texts.ts'
import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import apiKeys from '../styles/api-keys.css'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import organizations from '../styles/organizations.css'
import profile from '../styles/user-profile.css'
import { OrganizationProfile } from './OrganizationProfile.tsx'

export const component: MountableComponent = {
  Component: OrganizationProfile,
  appearanceKey: 'organizationProfile',
  texts: [organizationTexts, apiKeysTexts],
  css: [base, menu, profile, apiKeys, organizations],
}
