import { apiKeysTexts } from '../api-keys/texts.ts'
import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import apiKeys from '../styles/api-keys.css'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import organizations from '../styles/organizations.css'
import profile from '../styles/user-profile.css'
import { userProfileTexts } from './texts.ts'
import { UserProfile } from './UserProfile.tsx'

export const component: MountableComponent = {
  Component: UserProfile,
  appearanceKey: 'userProfile',
  texts: [userProfileTexts, organizationTexts, apiKeysTexts],
  css: [base, menu, profile, organizations, apiKeys],
}
