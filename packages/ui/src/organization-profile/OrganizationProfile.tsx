import { useRef } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { lazy } from '../host/lazy.tsx'
import { usePermission } from '../organizations/use-switch.ts'
import { CloseButton } from '../primitives/Card.tsx'
import { MountPoint } from '../primitives/MountPoint.tsx'
import { PageTitle } from '../primitives/PageTitle.tsx'
import { ProfileNavigation } from '../primitives/ProfileNavigation.tsx'
import { useRouter } from '../routing/use-router.tsx'
import type { CustomPage, KeysProps } from '../user-profile/pages.ts'
import { organizationPages } from './pages.ts'
import { GeneralPage } from './sections/GeneralPage.tsx'
import { MembersPage } from './sections/MembersPage.tsx'

const keysPage = lazy(() => import('../api-keys/KeysPage.tsx').then((module) => module.KeysPage))

const pageIds: Readonly<Record<string, string>> = { general: 'organizationGeneral', members: 'organizationMembers' }
const icons = { general: 'building', members: 'users', apiKeys: 'key' } as const

/** The organization in use: what it is called, and who belongs to it. */
export function OrganizationProfile() {
  useClerkState()
  const { t, clerk, close, props, environment } = useUi()
  const router = useRouter()
  const el = useElement()
  const may = usePermission()
  const seeksDomains = useRef(false)
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
  const manageDomains = () => {
    seeksDomains.current = true
    router.go(pages.find(({ kind }) => kind === 'general')!.step)
  }
  return (
    <div {...el('cardBox', { class: 'kw-card-box kw-profile' })}>
      {close && <CloseButton onClose={close} />}
      <ProfileNavigation texts="organizationProfile" icons={icons} pages={pages} current={current} />
      <div {...el('scrollBox', { class: 'kw-profile-content' })}>
        <div
          {...el('pageScrollBox page profilePage', { id: pageIds[current.kind], class: 'kw-profile-page' })}
          key={`${organization.id} ${current.step}`}
        >
          {current.kind === 'general' && <GeneralPage seeksDomains={seeksDomains} />}
          {current.kind === 'members' && <MembersPage onManageDomains={manageDomains} />}
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
