import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useAppearance, useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { Avatar, displayName } from '../primitives/Avatar.tsx'
import { Menu } from './Menu.tsx'

/** The avatar that opens the menu of one's account. */
export function UserButton() {
  useClerkState()
  const { clerk, props, t } = useUi()
  const el = useElement()
  const id = useId()
  const [isOpen, setOpen] = useState(props.defaultOpen === true)
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
        {...el('userButtonTrigger', { state, class: 'kw-user-trigger' })}
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
        <Popover id={id} anchor={trigger} onClose={close} takesFocus={isAsked.current}>
          <Menu onClose={close} />
        </Popover>
      )}
    </div>
  )
}

type PopoverProps = {
  readonly id: string
  readonly anchor: { current: HTMLElement | null }
  readonly onClose: (options?: { focus?: boolean }) => void
  readonly takesFocus: boolean
  readonly children: preact.ComponentChildren
}

/** In the top layer, so that no `overflow` or `z-index` of the app cuts it; placed under its trigger, on the side with room. */
function Popover({ id, anchor, onClose, takesFocus, children }: PopoverProps) {
  const el = useElement()
  const { style } = useAppearance()
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const popover = box.current
    if (!popover) return
    popover.showPopover?.()
    const place = () => anchor.current && placeUnder(popover, anchor.current)
    place()
    if (takesFocus) popover.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
    addEventListener('resize', place)
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      removeEventListener('resize', place)
      removeEventListener('scroll', place, { capture: true })
    }
  }, [anchor, takesFocus])

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const target = event.target as Node
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose({ focus: false })
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [anchor, onClose])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu inside is what is operated; this hears Escape and the focus leaving
    <div
      {...el('userButtonPopoverRootBox popoverBox', { class: 'kw-popover' })}
      id={id}
      ref={box}
      popover="manual"
      style={style}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget as Node | null
        if (next && !box.current?.contains(next) && !anchor.current?.contains(next)) onClose({ focus: false })
      }}
    >
      {children}
    </div>
  )
}

function placeUnder(popover: HTMLElement, anchor: HTMLElement): void {
  const gap = 8
  const from = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = popover
  const isRtl = getComputedStyle(anchor).direction === 'rtl'
  // Lined up with the trigger's edge; a trigger at the page's end opens towards its middle.
  const preferred = (from.left + from.right) / 2 > innerWidth / 2 ? from.right - width : from.left
  const fallback = isRtl ? from.right - width : from.left
  const left = Math.max(gap, Math.min(Number.isFinite(preferred) ? preferred : fallback, innerWidth - width - gap))
  const isBelow = from.bottom + gap + height <= innerHeight || from.top < height + gap
  popover.style.left = `${left}px`
  popover.style.top = `${isBelow ? from.bottom + gap : from.top - gap - height}px`
}
