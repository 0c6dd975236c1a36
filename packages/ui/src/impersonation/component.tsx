import { useElement } from '../appearance/use-appearance.tsx'
import type { MountableComponent } from '../host/component.ts'
import { useClerkState, useTranslate, useUi } from '../host/context.tsx'
import { Icon } from '../primitives/Icon.tsx'
import base from '../styles/base.css'
import styles from '../styles/impersonation.css'
import { impersonationTexts } from './texts.ts'

/** Who somebody of the staff is acting as, and the way out of it: on every page, as long as it lasts. */
function ImpersonationFab() {
  useClerkState()
  const { clerk } = useUi()
  const t = useTranslate()
  const el = useElement()
  const { user, session } = clerk
  if (!user || !session?.actor) return null
  const identifier = user.primaryEmailAddress?.emailAddress ?? user.primaryPhoneNumber?.phoneNumber ?? user.username
  return (
    <aside {...el('impersonationFab', { class: 'kw-impersonation' })} aria-label={t('impersonationFab.label')}>
      <span {...el('impersonationFabIconContainer')}>
        <Icon name="eye" {...el('impersonationFabIcon')} />
      </span>
      <span {...el('impersonationFabTitle', { class: 'kw-impersonation-title' })}>
        {t('impersonationFab.title', { identifier: identifier ?? user.id })}
      </span>
      <button
        type="button"
        {...el('impersonationFabActionLink', { class: 'kw-impersonation-out' })}
        onClick={() => void clerk.signOut({ sessionId: session.id })}
      >
        {t('impersonationFab.action__signOut')}
      </button>
    </aside>
  )
}

export const component: MountableComponent = {
  Component: ImpersonationFab,
  appearanceKey: 'impersonationFab',
  texts: [impersonationTexts],
  css: [base, styles],
  hasNoSteps: true,
}
