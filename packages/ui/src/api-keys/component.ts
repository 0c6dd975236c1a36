import type { MountableComponent } from '../host/component.ts'
import { organizationTexts } from '../organizations/texts.ts'
import apiKeys from '../styles/api-keys.css'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import organizations from '../styles/organizations.css'
import profile from '../styles/user-profile.css'
import { APIKeys } from './APIKeys.tsx'
import { apiKeysTexts } from './texts.ts'

export const component: MountableComponent = {
  Component: APIKeys,
  appearanceKey: 'apiKeys',
  texts: [organizationTexts, apiKeysTexts],
  css: [base, menu, profile, organizations, apiKeys],
  hasNoSteps: true,
}
