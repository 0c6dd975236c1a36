import { useId, useRef } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { Avatar, displayName } from '../primitives/Avatar.tsx'
import { Popover } from '../primitives/Popover.tsx'
import { useMenuOpen } from '../primitives/use-menu-open.ts'
import { Menu } from './Menu.tsx'

/** The avatar that opens the menu of one's account. */
export function UserButton() {
  useClerkState()
  const { clerk, props, t } = useUi()
  const el = useElement()
  const id = useId()
  const [isOpen, setOpen] = useMenuOpen()
  // Open from the start takes nobody's focus.
  const isAsked = useRef(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const user = clerk.user
  if (!user) return null
  const state = isOpen && 'open'
  const close = (options?: { focus?: boolean }) => {
    setOpen(false)
    if (options?.focus !== false) trigger.current?.focus()
  }
  return (
    <div {...el('userButtonBox', { state, class: 'kw-user-button' })}>
      <button
        {...el('userButtonTrigger button', { state, class: 'kw-user-trigger' })}
        type="button"
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t(isOpen ? 'userButton.action__closeUserMenu' : 'userButton.action__openUserMenu')}
        onClick={() => {
          isAsked.current = true
          setOpen(!isOpen)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          isAsked.current = true
          setOpen(true)
        }}
      >
        {props.showName === true && (
          <span {...el('userButtonOuterIdentifier', { state, class: 'kw-user-name' })} dir="auto">
            {displayName(user)}
          </span>
        )}
        <Avatar person={user} size={28} element="userButtonAvatar" />
      </button>
      {isOpen && (
        <Popover
          id={id}
          element="userButtonPopoverRootBox"
          anchor={trigger}
          onClose={close}
          takesFocus={isAsked.current}
        >
          <Menu onClose={close} />
        </Popover>
      )}
    </div>
  )
}
