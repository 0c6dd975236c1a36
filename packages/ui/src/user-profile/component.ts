import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import menu from '../styles/menu.css'
import profile from '../styles/user-profile.css'
import { userProfileTexts } from './texts.ts'
import { UserProfile } from './UserProfile.tsx'

export const component: MountableComponent = {
  Component: UserProfile,
  appearanceKey: 'userProfile',
  texts: [userProfileTexts],
  css: [base, menu, profile],
}
