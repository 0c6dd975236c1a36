import { useCallback, useRef } from 'preact/hooks'
import { useAppearance } from '../appearance/use-appearance.tsx'

/**
 * A ref that gives an element the focus once. With a step before it (the card's title had the focus, or a field of the last
 * card) always; on a fresh page only if nothing else has it, and without scrolling the host's page.
 */
export function useAutoFocus(wanted: boolean | undefined): (element: HTMLElement | null) => void {
  const done = useRef(false)
  const { layout } = useAppearance()
  return useCallback(
    (element: HTMLElement | null) => {
      if (!wanted || !element || done.current || layout.autoFocus === false) return
      done.current = true
      const active = document.activeElement
      if (!active || active === document.body || active.closest('.kw-root')) element.focus({ preventScroll: true })
    },
    [wanted, layout.autoFocus],
  )
}
