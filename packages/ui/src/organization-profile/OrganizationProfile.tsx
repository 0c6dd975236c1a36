import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { lazy } from '../host/lazy.tsx'
import { usePermission } from '../organizations/use-switch.ts'
import { CloseButton } from '../primitives/Card.tsx'
import { Icon } from '../primitives/Icon.tsx'
import { MountPoint } from '../primitives/MountPoint.tsx'
import { PageTitle } from '../primitives/PageTitle.tsx'
import { useRouter } from '../routing/use-router.tsx'
import type { CustomPage, KeysProps } from '../user-profile/pages.ts'
import { type OrganizationPage, organizationPages } from './pages.ts'
import { GeneralPage } from './sections/GeneralPage.tsx'
import { MembersPage } from './sections/MembersPage.tsx'

const keysPage = lazy(() => import('../api-keys/KeysPage.tsx').then((module) => module.KeysPage))

/** The organization in use: what it is called, and who belongs to it. */
export function OrganizationProfile() {
  useClerkState()
  const { t, clerk, close, props, environment } = useUi()
  const router = useRouter()
  const el = useElement()
  const may = usePermission()
  const { organization } = clerk
  if (!clerk.user || !organization) return null
  const apiKeysProps = props.apiKeysProps as KeysProps | undefined
  const mayManageKeys = may('org:sys_api_keys:manage')
  const pages = organizationPages((props.customPages as CustomPage[] | undefined) ?? [], {
    members: may('org:sys_memberships:read') || may('org:sys_memberships:manage'),
    apiKeys:
      environment.apiKeysSettings?.orgsApiKeysEnabled === true &&
      apiKeysProps?.hide !== true &&
      (mayManageKeys || may('org:sys_api_keys:read')),
  })
  const current = pages.find((page) => page.kind !== 'link' && page.step === router.step) ?? pages[0]!
  return (
    <div {...el('cardBox', { class: 'kw-card-box kw-profile' })}>
      {close && <CloseButton onClose={close} />}
      <Navigation pages={pages} current={current} />
      <div {...el('scrollBox', { class: 'kw-profile-content' })}>
        <div {...el('pageScrollBox', { class: 'kw-profile-page' })} key={`${organization.id} ${current.step}`}>
          {current.kind === 'general' && <GeneralPage />}
          {current.kind === 'members' && <MembersPage />}
          {current.kind === 'apiKeys' && (
            <>
              <PageTitle>{t('organizationProfile.apiKeysPage.title')}</PageTitle>
              <keysPage.Component
                subject={organization.id}
                texts="organizationProfile"
                mayManage={mayManageKeys}
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

const icons = { general: 'building', members: 'users', apiKeys: 'key' } as const

function Navigation({ pages, current }: { pages: readonly OrganizationPage[]; current: OrganizationPage }) {
  const { t, clerk } = useUi()
  const router = useRouter()
  const el = useElement()
  return (
    <nav {...el('navbar', { class: 'kw-profile-nav' })} aria-label={t('organizationProfile.navbar.title')}>
      <div class="kw-profile-heading">
        <h1 class="kw-title" tabIndex={-1}>
          {t('organizationProfile.navbar.title')}
        </h1>
        <p class="kw-subtitle">{t('organizationProfile.navbar.description')}</p>
      </div>
      <ul {...el('navbarButtons', { class: 'kw-profile-tabs' })}>
        {pages.map((page) => (
          <li key={page.step}>
            <button
              {...el('navbarButton', {
                id: page.kind === 'custom' || page.kind === 'link' ? page.step : page.kind,
                state: page === current && 'active',
                class: 'kw-profile-tab',
              })}
              type="button"
              aria-current={page === current ? 'page' : undefined}
              onClick={() => (page.kind === 'link' ? void clerk.navigate(page.url) : router.go(page.step))}
            >
              {page.kind === 'custom' || page.kind === 'link' ? (
                <>
                  <MountPoint mount={page.mountIcon} unmount={page.unmountIcon} class="kw-menu-icon" />
                  {page.label}
                </>
              ) : (
                <>
                  <Icon name={icons[page.kind]} />
                  {t(`organizationProfile.navbar.${page.kind}`)}
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
