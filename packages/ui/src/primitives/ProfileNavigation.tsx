import type { Ref } from 'preact'
import { useEffect } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useUi } from '../host/context.tsx'
import { useRouter } from '../routing/use-router.tsx'
import type { CustomPage } from '../user-profile/pages.ts'
import { Icon, type IconName } from './Icon.tsx'
import { MenuButton } from './MenuButton.tsx'
import { MountPoint } from './MountPoint.tsx'
import { useMedia } from './use-media.ts'
import { useOverflow } from './use-overflow.ts'

type OwnPage = { readonly kind: 'account' | 'security' | 'general' | 'members' | 'apiKeys'; readonly step: string }
type AppPage = CustomPage & { readonly kind: 'custom' | 'link'; readonly step: string; readonly at: number }
type ProfilePage = OwnPage | AppPage

type ProfileNavigationProps = {
  /** Message ids of the profile. */
  readonly texts: string
  readonly icons: Readonly<Record<string, IconName>>
  readonly pages: readonly ProfilePage[]
  readonly current: ProfilePage
}

const isApps = (page: ProfilePage): page is AppPage => page.kind === 'custom' || page.kind === 'link'
/** An app's by its place among the pages that it gives, as the official components count them. */
const idOf = (page: ProfilePage) => (isApps(page) ? `custom-page-${page.at}` : page.kind)

/** The pages of a profile at its side. On phones they are tabs, and where not all are to be seen, a menu as well. */
export function ProfileNavigation(props: ProfileNavigationProps) {
  const { t } = useUi()
  const el = useElement()
  const isPhone = useMedia('(max-width: 720px)')
  const title = t(`${props.texts}.navbar.title`)
  return (
    <nav {...el('navbar', { class: 'kw-profile-nav' })} aria-label={title}>
      <div {...el('header', { class: 'kw-profile-heading' })}>
        <h1 class="kw-title" tabIndex={-1}>
          {title}
        </h1>
        <p class="kw-subtitle">{t(`${props.texts}.navbar.description`)}</p>
      </div>
      {isPhone ? <MobileRow {...props} /> : <Pages {...props} />}
    </nav>
  )
}

function MobileRow(props: ProfileNavigationProps) {
  const { t } = useUi()
  const el = useElement()
  const open = useOpen()
  const nameOf = useNames(props.texts)
  const [list, overflows] = useOverflow<HTMLUListElement>()
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-current]')
    shown?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [list, props.current.step])
  return (
    <div {...el('navbarMobileMenuRow', { class: 'kw-profile-row' })}>
      <Pages {...props} listRef={list} />
      {overflows && (
        <MenuButton
          element="navbarMobileMenuButton button"
          iconElement="navbarMobileMenuButtonIcon"
          id="navbar"
          icon="list"
          label={t('userProfile.mobileButton__menu')}
          items={props.pages.map((page) => ({
            id: idOf(page),
            label: nameOf(page),
            isCurrent: page === props.current,
            onClick: () => open(page),
          }))}
        />
      )}
    </div>
  )
}

function Pages({
  texts,
  icons,
  pages,
  current,
  listRef,
}: ProfileNavigationProps & { listRef?: Ref<HTMLUListElement> }) {
  const el = useElement()
  const open = useOpen()
  const nameOf = useNames(texts)
  return (
    <ul {...el('navbarButtons', { class: 'kw-profile-tabs' })} {...(listRef ? { ref: listRef } : {})}>
      {pages.map((page) => {
        const id = idOf(page)
        const state = page === current && 'active'
        return (
          <li key={page.step}>
            <button
              {...el('navbarButton button', { id, state, class: 'kw-profile-tab' })}
              type="button"
              aria-current={state ? 'page' : undefined}
              onClick={() => open(page)}
            >
              {isApps(page) ? (
                <MountPoint
                  mount={page.mountIcon}
                  unmount={page.unmountIcon}
                  {...el('navbarButtonIcon', { id, state, class: 'kw-menu-icon' })}
                />
              ) : (
                <Icon name={icons[page.kind]!} {...el('navbarButtonIcon', { id, state })} />
              )}
              <span {...el('navbarButtonText', { id, state })}>{nameOf(page)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function useNames(texts: string): (page: ProfilePage) => string {
  const { t } = useUi()
  return (page) => (isApps(page) ? page.label : t(`${texts}.navbar.${page.kind}`))
}

function useOpen(): (page: ProfilePage) => void {
  const { clerk } = useUi()
  const router = useRouter()
  return (page) => (page.kind === 'link' ? void clerk.navigate(page.url ?? '') : router.go(page.step))
}
