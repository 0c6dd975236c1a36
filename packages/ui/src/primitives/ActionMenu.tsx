import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useTranslate } from '../host/context.tsx'
import { Icon } from './Icon.tsx'
import { type MenuItem, MenuItems } from './MenuItems.tsx'
import { Popover } from './Popover.tsx'

/** What can be done with one row, behind three dots; nothing where there is nothing to do. */
export function ActionMenu({ id, of, actions }: { id: string; of: string; actions: readonly MenuItem[] }) {
  const el = useElement()
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const menuId = useId()
  const close = (options?: { focus?: boolean }) => {
    setOpen(false)
    if (options?.focus !== false) trigger.current?.focus()
  }
  if (actions.length === 0) return null
  return (
    <>
      <button
        {...el('menuButton menuButtonEllipsis', { id, state: isOpen && 'open', class: 'kw-more' })}
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        aria-label={t('rowMenu', { identifier: of })}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <Popover id={menuId} element="menuListBox" anchor={trigger} onClose={close} takesFocus isNarrow>
          <MenuItems id={id} label={t('rowMenu', { identifier: of })} items={actions} onClose={close} />
        </Popover>
      )}
    </>
  )
}
