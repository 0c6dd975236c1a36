import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useAppearance, useElement } from '../appearance/use-appearance.tsx'
import { useEscape } from './use-escape.ts'

type PopoverProps = {
  readonly id: string
  /** The key under which `appearance` names it. */
  readonly element: string
  readonly anchor: { current: HTMLElement | null }
  readonly onClose: (options?: { focus?: boolean }) => void
  readonly takesFocus: boolean
  /** As wide as its text. */
  readonly isNarrow?: boolean
  readonly children: preact.ComponentChildren
}

/** In the top layer, so that no `overflow` or `z-index` of the app cuts it; placed under its trigger, on the side with room. */
export function Popover({ id, element, anchor, onClose, takesFocus, isNarrow, children }: PopoverProps) {
  const el = useElement()
  const { style } = useAppearance()
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const popover = box.current
    if (!popover) return
    popover.showPopover?.()
    const place = (event?: Event) => {
      const isWithin = event?.target instanceof Node && popover.contains(event.target)
      if (anchor.current && !isWithin) placeUnder(popover, anchor.current)
    }
    place()
    // What is in the trigger may change while the menu is open.
    const resizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => place())
    if (anchor.current) resizes?.observe(anchor.current)
    if (takesFocus) popover.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
    addEventListener('resize', place)
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      resizes?.disconnect()
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

  useEscape((target) => Boolean(box.current?.contains(target) || anchor.current?.contains(target)), onClose)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu inside is what is operated; this hears the focus leaving
    <div
      {...el(element, { class: `kw-popover${isNarrow ? ' kw-popover-narrow' : ''}` })}
      id={id}
      ref={box}
      popover="manual"
      style={style}
      onFocusOut={(event) => {
        const next = event.relatedTarget as Node | null
        if (next && !box.current?.contains(next) && !anchor.current?.contains(next)) onClose({ focus: false })
      }}
    >
      {children}
    </div>
  )
}

const leastRoom = 160

function placeUnder(popover: HTMLElement, anchor: HTMLElement): void {
  const gap = 8
  const from = anchor.getBoundingClientRect()
  const width = popover.offsetWidth
  const height = popover.firstElementChild?.scrollHeight ?? 0
  const isRtl = getComputedStyle(anchor).direction === 'rtl'
  // Lined up with the trigger's edge; a trigger at the page's end opens towards its middle.
  const preferred = (from.left + from.right) / 2 > innerWidth / 2 ? from.right - width : from.left
  const fallback = isRtl ? from.right - width : from.left
  const left = Math.max(gap, Math.min(Number.isFinite(preferred) ? preferred : fallback, innerWidth - width - gap))
  const room = { below: innerHeight - from.bottom - 2 * gap, above: from.top - 2 * gap }
  const isBelow = height <= room.below || room.below >= room.above
  const { style } = popover
  style.left = `${left}px`
  style.top = isBelow ? `${from.bottom + gap}px` : 'auto'
  style.bottom = isBelow ? 'auto' : `${innerHeight - from.top + gap}px`
  // What does not fit scrolls.
  style.setProperty('--kw-room', `${Math.max(leastRoom, isBelow ? room.below : room.above)}px`)
}
