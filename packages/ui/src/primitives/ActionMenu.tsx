import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useTranslate } from '../host/context.tsx'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'
import { useMenuKeys } from './use-menu-keys.ts'

export type Action = {
  readonly id: string
  readonly label: string
  readonly onClick: () => void
  readonly danger?: boolean
}

/** What can be done with one row, behind three dots; nothing where there is nothing to do. */
export function ActionMenu({ id, of, actions }: { id: string; of: string; actions: readonly Action[] }) {
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
          <Items id={id} label={t('rowMenu', { identifier: of })} actions={actions} onClose={close} />
        </Popover>
      )}
    </>
  )
}

type ItemsProps = {
  readonly id: string
  readonly label: string
  readonly actions: readonly Action[]
  readonly onClose: (options?: { focus?: boolean }) => void
}

function Items({ id, label, actions, onClose }: ItemsProps) {
  const el = useElement()
  const keys = useMenuKeys(onClose)
  return (
    <div
      {...el('menuList', { id, class: 'kw-menu kw-menu-main kw-menu-rows' })}
      {...keys}
      role="menu"
      aria-label={label}
    >
      {actions.map((action) => (
        <button
          key={action.id}
          {...el('menuItem', { id: action.id, class: `kw-menu-item${action.danger ? ' kw-menu-danger' : ''}` })}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose()
            action.onClick()
          }}
        >
          {action.label}
        </button>
      ))}
    </div>
  )
}
