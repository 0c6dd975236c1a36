import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Session } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { displayName, identifierOf } from '../primitives/Avatar.tsx'
import { FooterPages } from '../primitives/Card.tsx'
import { Icon, type IconName, Spinner } from '../primitives/Icon.tsx'
import { MountPoint } from '../primitives/MountPoint.tsx'
import { UserPreview } from '../primitives/UserPreview.tsx'
import { useMenuKeys } from '../primitives/use-menu-keys.ts'
import { useClosesOnlyItself } from '../primitives/use-menu-open.ts'
import { afterSignOut } from '../routing/redirects.ts'
import { type CustomMenuItem, orderItems } from './items.ts'

type MenuProps = { readonly onClose: (options?: { focus?: boolean }) => void }

/** Who am I, what can I do, who else is signed in here, and out. */
export function Menu({ onClose }: MenuProps) {
  const { clerk, environment, props, t } = useUi()
  const el = useElement()
  const [pending, setPending] = useState<string | null>(null)
  const menu = useMenuKeys(onClose)
  const closeThis = useClosesOnlyItself(onClose)
  const user = clerk.user
  if (!user) return null
  const others = (clerk.client?.signedInSessions ?? clerk.client?.sessions ?? []).filter(
    (session) => session.user && session.id !== clerk.session?.id,
  )
  const isMulti = !environment.authConfig.singleSessionMode

  const run = (id: string, action: () => Promise<unknown> | unknown) => async () => {
    if (pending) return
    setPending(id)
    try {
      await action()
      closeThis()
    } finally {
      setPending(null)
    }
  }
  const actions = useMenuActions(onClose)
  const custom = (props.customMenuItems as CustomMenuItem[] | undefined) ?? []
  const items = orderItems(custom)

  return (
    <div
      {...el('userButtonPopoverCard popoverBox', { class: 'kw-menu cl-userButton-popover' })}
      {...menu}
      role="menu"
      aria-label={t('userButton.menu')}
    >
      <div {...el('userButtonPopoverMain', { class: 'kw-menu-main' })} role="none">
        <div role="none">
          <UserPreview user={user} id="userButton" size={36} class="kw-menu-person" />
        </div>
        <div
          {...el('userButtonPopoverActions', {
            id: isMulti ? 'multiSession' : 'singleSession',
            class: 'kw-menu-actions',
          })}
          role="none"
        >
          {items.map((item) => {
            if (item === 'manageAccount')
              return (
                <Item key={item} id={item} icon="gear" onClick={run(item, actions.manage)} pending={pending}>
                  {t('userButton.action__manageAccount')}
                </Item>
              )
            if (item === 'signOut')
              return (
                <Item
                  key={item}
                  id={item}
                  icon="signOut"
                  onClick={run(item, () => actions.signOut(others.length > 0))}
                  pending={pending}
                >
                  {t('userButton.action__signOut')}
                </Item>
              )
            const id = `custom-menutItem-${custom.indexOf(item)}`
            return <Custom key={id} id={id} item={item} onClick={run(id, () => actions.custom(item))} />
          })}
        </div>
        {isMulti && (
          <div class="kw-menu-accounts" role="none">
            {others.map((session) => (
              <OtherAccount
                key={session.id}
                session={session}
                pending={pending === session.id}
                onClick={run(session.id, () => actions.switchTo(session))}
              />
            ))}
            <Item id="addAccount" icon="plus" onClick={run('addAccount', actions.add)} pending={pending}>
              {t('userButton.action__addAccount')}
            </Item>
          </div>
        )}
      </div>
      <div {...el('userButtonPopoverFooter', { class: 'kw-menu-footer' })} role="none">
        {isMulti && others.length > 0 && (
          <Item id="signOutAll" icon="signOut" onClick={run('signOutAll', actions.signOutAll)} pending={pending}>
            {t('userButton.action__signOutAll')}
          </Item>
        )}
        <FooterPages inMenu />
      </div>
    </div>
  )
}

function useMenuActions(onClose: MenuProps['onClose']) {
  const { clerk, props, option, environment } = useUi()
  const openProfile = (more?: object) =>
    clerk.openUserProfile?.({
      getContainer: props.getContainer,
      ...(props.userProfileProps as object | undefined),
      ...more,
    })
  return {
    manage() {
      onClose()
      // An app that says where the page is wants it used, whether or not it names the mode.
      if (props.userProfileMode !== 'modal' && props.userProfileUrl) return clerk.navigate(String(props.userProfileUrl))
      openProfile()
    },
    signOut(hasOthers: boolean) {
      const sessionId = clerk.session?.id
      const redirectUrl = hasOthers
        ? (props.afterMultiSessionSingleSignOutUrl ?? clerk.buildAfterMultiSessionSingleSignOutUrl?.())
        : (props.afterSignOutUrl ?? clerk.buildAfterSignOutUrl?.())
      return clerk.signOut({
        ...(hasOthers && sessionId ? { sessionId } : {}),
        ...(redirectUrl ? { redirectUrl: String(redirectUrl) } : {}),
      })
    },
    signOutAll: () => clerk.signOut(afterSignOut(props)),
    async switchTo(session: Session) {
      const url = props.afterSwitchSessionUrl ?? environment.displayConfig.afterSwitchSessionUrl
      await clerk.setActive({ session: session.id, ...(url ? { redirectUrl: String(url) } : {}) })
    },
    add: () =>
      clerk.navigate(
        String(
          props.signInUrl ??
            option('signInUrl') ??
            clerk.buildSignInUrl?.() ??
            environment.displayConfig.signInUrl ??
            '/',
        ),
      ),
    custom(item: CustomMenuItem) {
      if (item.href) return clerk.navigate(item.href)
      if (item.open) {
        onClose()
        return openProfile({ __experimental_startPath: item.open })
      }
      return item.onClick?.()
    },
  }
}

function OtherAccount({ session, pending, onClick }: { session: Session; pending: boolean; onClick: () => void }) {
  const { t } = useUi()
  const el = useElement()
  const user = session.user!
  const names = new Set([displayName(user), identifierOf(user)].filter(Boolean))
  return (
    <button
      {...el('userButtonPopoverActionButton button', { id: 'switchAccount', class: 'kw-menu-item' })}
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-label={t('userButton.switchTo', { identifier: [...names].join(', ') })}
      onClick={onClick}
    >
      <UserPreview user={user} id="userButton" size={28} />
      {pending && <Spinner />}
    </button>
  )
}

function Item({
  id,
  icon,
  onClick,
  pending,
  children,
}: {
  id: string
  icon: IconName
  onClick: () => void
  pending: string | null
  children: preact.ComponentChildren
}) {
  const el = useElement()
  return (
    <button
      {...el('userButtonPopoverActionButton button', { id, class: 'kw-menu-item' })}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onClick}
    >
      <span {...el('userButtonPopoverActionButtonIconBox', { id, class: 'kw-menu-icon' })}>
        {pending === id ? <Spinner /> : <Icon name={icon} {...el('userButtonPopoverActionButtonIcon', { id })} />}
      </span>
      {children}
    </button>
  )
}

/** `id`: as the official components spell it, by its place among the items that the app gives. */
function Custom({ id, item, onClick }: { id: string; item: CustomMenuItem; onClick: () => void }) {
  const el = useElement()
  return (
    <button
      {...el('userButtonPopoverCustomItemButton button', { id, class: 'kw-menu-item' })}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onClick}
    >
      <span {...el('userButtonPopoverCustomItemButtonIconBox', { id })}>
        <MountPoint
          mount={item.mountIcon}
          unmount={item.unmountIcon}
          {...el('userButtonPopoverActionItemButtonIcon', { id, class: 'kw-menu-icon' })}
        />
      </span>
      {item.label}
    </button>
  )
}
