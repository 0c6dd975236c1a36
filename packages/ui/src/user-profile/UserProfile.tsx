import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { lazy } from '../host/lazy.tsx'
import { CloseButton } from '../primitives/Card.tsx'
import { MountPoint } from '../primitives/MountPoint.tsx'
import { PageTitle } from '../primitives/PageTitle.tsx'
import { ProfileNavigation } from '../primitives/ProfileNavigation.tsx'
import { useRouter } from '../routing/use-router.tsx'
import { type CustomPage, type KeysProps, profilePages } from './pages.ts'
import { AccountPage } from './sections/AccountPage.tsx'
import { SecurityPage } from './sections/SecurityPage.tsx'

const keysPage = lazy(() => import('../api-keys/KeysPage.tsx').then((module) => module.KeysPage))

const icons = { account: 'user', security: 'shield', apiKeys: 'key' } as const

/** One's account: pages at the side (tabs on phones), sections as rows that are edited in place. */
export function UserProfile() {
  useClerkState()
  const { t, clerk, close, props, environment } = useUi()
  const router = useRouter()
  const el = useElement()
  if (!clerk.user) return null
  const apiKeysProps = props.apiKeysProps as KeysProps | undefined
  const pages = profilePages(
    (props.customPages as CustomPage[] | undefined) ?? [],
    environment.apiKeysSettings?.userApiKeysEnabled === true && apiKeysProps?.hide !== true,
  )
  const current = pages.find((page) => page.kind !== 'link' && page.step === router.step) ?? pages[0]!
  return (
    <div {...el('cardBox', { class: 'kw-card-box kw-profile' })}>
      {close && <CloseButton onClose={close} />}
      <ProfileNavigation texts="userProfile" icons={icons} pages={pages} current={current} />
      <div {...el('scrollBox', { class: 'kw-profile-content' })}>
        <div
          {...el('pageScrollBox page profilePage', { id: current.kind, class: 'kw-profile-page' })}
          key={current.step}
        >
          {current.kind === 'account' && <AccountPage />}
          {current.kind === 'security' && <SecurityPage />}
          {current.kind === 'apiKeys' && (
            <>
              <PageTitle>{t('userProfile.apiKeysPage.title')}</PageTitle>
              <keysPage.Component
                subject={clerk.user.id}
                texts="userProfile"
                mayManage
                hasDescription={apiKeysProps?.showDescription === true}
                perPage={apiKeysProps?.perPage}
              />
            </>
          )}
          {current.kind === 'custom' && <MountPoint mount={current.mount} unmount={current.unmount} />}
        </div>
      </div>
    </div>
  )
}
