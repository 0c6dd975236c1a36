import type { ComponentChildren } from 'preact'
import { useElement } from '../appearance/use-appearance.tsx'

/** What a page of a profile is about. */
export function PageTitle({ children }: { children: ComponentChildren }) {
  const el = useElement()
  return <h2 {...el('headerTitle', { class: 'kw-page-title' })}>{children}</h2>
}
