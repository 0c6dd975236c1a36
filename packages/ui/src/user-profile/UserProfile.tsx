import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { lazy } from '../host/lazy.tsx'
import { CloseButton } from '../primitives/Card.tsx'
import { Icon, type IconName } from '../primitives/Icon.tsx'
import { MountPoint } from '../primitives/MountPoint.tsx'
import { PageTitle } from '../primitives/PageTitle.tsx'
import { useRouter } from '../routing/use-router.tsx'
import { type CustomPage, type KeysProps, type Page, profilePages } from './pages.ts'
import { AccountPage } from './sections/AccountPage.tsx'
import { SecurityPage } from './sections/SecurityPage.tsx'

const keysPage = lazy(() => import('../api-keys/KeysPage.tsx').then((module) => module.KeysPage))

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
      <Navigation pages={pages} current={current} />
      <div {...el('scrollBox', { class: 'kw-profile-content' })}>
        <div {...el('pageScrollBox', { class: 'kw-profile-page' })} key={current.step}>
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

function Navigation({ pages, current }: { pages: readonly Page[]; current: Page }) {
  const { t, clerk } = useUi()
  const router = useRouter()
  const el = useElement()
  const icons: Record<string, IconName> = { account: 'user', security: 'shield', apiKeys: 'key' }
  return (
    <nav {...el('navbar', { class: 'kw-profile-nav' })} aria-label={t('userProfile.navbar.title')}>
      <div class="kw-profile-heading">
        <h1 class="kw-title" tabIndex={-1}>
          {t('userProfile.navbar.title')}
        </h1>
        <p class="kw-subtitle">{t('userProfile.navbar.description')}</p>
      </div>
      <ul {...el('navbarButtons', { class: 'kw-profile-tabs' })}>
        {pages.map((page) => (
          <li key={page.step}>
            <button
              {...el('navbarButton', {
                id: page.step || 'account',
                state: page === current && 'active',
                class: 'kw-profile-tab',
              })}
              type="button"
              aria-current={page === current ? 'page' : undefined}
              onClick={() => (page.kind === 'link' ? void clerk.navigate(page.url) : router.go(page.step))}
            >
              {page.kind === 'custom' || page.kind === 'link' ? (
                <MountPoint mount={page.mountIcon} unmount={page.unmountIcon} class="kw-menu-icon" />
              ) : (
                <Icon name={icons[page.kind]!} />
              )}
              {page.kind === 'custom' || page.kind === 'link' ? page.label : t(`userProfile.navbar.${page.kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
