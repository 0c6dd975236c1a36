import { useLayoutEffect, useRef } from 'preact/hooks'

type Layer = { readonly holds: (target: Node) => boolean; readonly close: () => void }

/** What Escape closes, the innermost last. */
const layers: Layer[] = []

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  const layer = layers.findLast(({ holds }) => holds(event.target as Node))
  if (!layer) return
  event.preventDefault()
  event.stopPropagation()
  layer.close()
}

/**
 * Escape closes this and not what it stands in, a dialog of ours or of the app. Libraries for dialogs listen on the document,
 * before anything in it hears the key; hence the window.
 */
export function useEscape(holds: Layer['holds'], close: () => void): void {
  const latest = useRef<Layer>({ holds, close })
  latest.current = { holds, close }
  useLayoutEffect(() => {
    const layer: Layer = {
      holds: (target) => latest.current.holds(target),
      close: () => latest.current.close(),
    }
    if (layers.push(layer) === 1) addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}
