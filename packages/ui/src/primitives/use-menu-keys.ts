import { useRef } from 'preact/hooks'

/** Arrow keys, Home, End and first letters move among the items; Tab leaves. */
export function useMenuKeys(onClose: () => void) {
  const ref = useRef<HTMLDivElement>(null)
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  return {
    ref,
    onKeyDown(event: KeyboardEvent) {
      const all = items()
      const at = all.indexOf(document.activeElement as HTMLElement)
      const to = (index: number) => {
        event.preventDefault()
        all[(index + all.length) % all.length]?.focus()
      }
      if (event.key === 'ArrowDown') to(at + 1)
      else if (event.key === 'ArrowUp') to(at - 1)
      else if (event.key === 'Home') to(0)
      else if (event.key === 'End') to(all.length - 1)
      else if (event.key === 'Tab') onClose()
      else if (event.key.length === 1 && event.key !== ' ') {
        const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
          item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
        )
        next?.focus()
      }
    },
  }
}
