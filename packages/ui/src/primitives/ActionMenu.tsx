import { useTranslate } from '../host/context.tsx'
import { MenuButton } from './MenuButton.tsx'
import type { MenuItem } from './MenuItems.tsx'

/** What can be done with one row, behind three dots; nothing where there is nothing to do. */
export function ActionMenu({ id, of, actions }: { id: string; of: string; actions: readonly MenuItem[] }) {
  const t = useTranslate()
  if (actions.length === 0) return null
  const label = t('rowMenu', { identifier: of })
  return <MenuButton element="menuButton menuButtonEllipsis" id={id} icon="more" label={label} items={actions} />
}
