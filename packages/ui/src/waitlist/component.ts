import type { MountableComponent } from '../host/component.ts'
import base from '../styles/base.css'
import { waitlistTexts } from './texts.ts'
import { Waitlist } from './Waitlist.tsx'

export const component: MountableComponent = {
  Component: Waitlist,
  appearanceKey: 'waitlist',
  texts: [waitlistTexts],
  css: [base],
  hasNoSteps: true,
}
