import { useLayoutEffect, useRef } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useEscape } from '../primitives/use-escape.ts'
import { useUi } from './context.tsx'

/** A native dialog: the top layer, the focus trap, Escape and an inert page come with it. */
export function Modal({ onClose, children }: { onClose: () => void; children: preact.ComponentChildren }) {
  const el = useElement()
  const { t } = useUi()
  const dialog = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  // A dialog of the app around it would hear Escape before the browser closes this one.
  useEscape(
    (target) => isWithinDialog(dialog.current) && (target === document.body || holds(dialog.current, target)),
    onClose,
  )

  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement as HTMLElement | null
    // Called after the children drew themselves: `autofocus` picks their first field, not the close button.
    if (element && !element.open) element.showModal?.()
    const field = element?.querySelector<HTMLElement>('input:not([tabindex="-1"]):not([readonly]):not([type=file])')
    ;(field ?? element?.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true })
    const overflow = document.documentElement.style.overflow
    document.documentElement.style.overflow = 'hidden'
    return () => {
      document.documentElement.style.overflow = overflow
      // While it is open nothing below it takes the focus.
      element?.close?.()
      before?.focus?.({ preventScroll: true })
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape (`onCancel`) is the keyboard's way
    <dialog
      {...el('modalBackdrop', { class: 'kw-modal' })}
      ref={dialog}
      aria-label={t('modal.label') || undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Only a press that begins and ends outside closes: selecting text in a field may end anywhere.
      onPointerDown={(event) => {
        pressedOutside.current = isOutside(event)
      }}
      onClick={(event) => {
        if (pressedOutside.current && isOutside(event)) onClose()
      }}
    >
      <div {...el('modalContent', { class: 'kw-modal-content' })}>{children}</div>
    </dialog>
  )
}

const isWithinDialog = (element: Element | null) =>
  Boolean(element?.parentElement?.closest('dialog, [role=dialog], [role=alertdialog]'))
const holds = (element: Element | null, target: Node) => Boolean(element?.contains(target))

function isOutside(event: Event): boolean {
  const target = event.target as Element
  return target.classList.contains('kw-modal') || target.classList.contains('kw-modal-content')
}
