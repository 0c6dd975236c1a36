import { useElement } from '../appearance/use-appearance.tsx'
import { useUi } from '../host/context.tsx'
import { useRouter } from '../routing/use-router.tsx'
import type { CustomPage } from '../user-profile/pages.ts'
import { Icon, type IconName } from './Icon.tsx'
import { MountPoint } from './MountPoint.tsx'

type OwnPage = { readonly kind: 'account' | 'security' | 'general' | 'members' | 'apiKeys'; readonly step: string }
type AppPage = CustomPage & { readonly kind: 'custom' | 'link'; readonly step: string }
type ProfilePage = OwnPage | AppPage

type ProfileNavigationProps = {
  /** Message ids of the profile. */
  readonly texts: string
  readonly icons: Readonly<Record<string, IconName>>
  readonly pages: readonly ProfilePage[]
  readonly current: ProfilePage
}

/** The pages of a profile at its side, on phones as tabs. */
export function ProfileNavigation({ texts, icons, pages, current }: ProfileNavigationProps) {
  const { t, clerk } = useUi()
  const router = useRouter()
  const el = useElement()
  return (
    <nav {...el('navbar', { class: 'kw-profile-nav' })} aria-label={t(`${texts}.navbar.title`)}>
      <div {...el('header', { class: 'kw-profile-heading' })}>
        <h1 class="kw-title" tabIndex={-1}>
          {t(`${texts}.navbar.title`)}
        </h1>
        <p class="kw-subtitle">{t(`${texts}.navbar.description`)}</p>
      </div>
      <ul {...el('navbarButtons', { class: 'kw-profile-tabs' })}>
        {pages.map((page) => {
          const isApps = page.kind === 'custom' || page.kind === 'link'
          const id = isApps ? page.step : page.kind
          const state = page === current && 'active'
          return (
            <li key={page.step}>
              <button
                {...el('navbarButton button', { id, state, class: 'kw-profile-tab' })}
                type="button"
                aria-current={state ? 'page' : undefined}
                onClick={() => (page.kind === 'link' ? void clerk.navigate(page.url ?? '') : router.go(page.step))}
              >
                {isApps ? (
                  <MountPoint
                    mount={page.mountIcon}
                    unmount={page.unmountIcon}
                    {...el('navbarButtonIcon', { id, state, class: 'kw-menu-icon' })}
                  />
                ) : (
                  <Icon name={icons[page.kind]!} {...el('navbarButtonIcon', { id, state })} />
                )}
                <span {...el('navbarButtonText', { id, state })}>
                  {isApps ? page.label : t(`${texts}.navbar.${page.kind}`)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
