import { useElement } from '../appearance/use-appearance.tsx'
import { useMenuKeys } from './use-menu-keys.ts'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly onClick: () => void
  readonly danger?: boolean
  /** Where one is already. */
  readonly isCurrent?: boolean
}

type MenuItemsProps = {
  readonly id: string
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly onClose: (options?: { focus?: boolean }) => void
  /** The keys under which `appearance` names list and item. */
  readonly elements?: { readonly list: string; readonly item: string }
}

const usual = { list: 'menuList', item: 'menuItem' }

/** Lines to choose from, in a popover; a choice closes it. */
export function MenuItems({ id, label, items, onClose, elements = usual }: MenuItemsProps) {
  const el = useElement()
  const keys = useMenuKeys(onClose)
  return (
    <div
      {...el(elements.list, { id, class: 'kw-menu kw-menu-main kw-menu-rows' })}
      {...keys}
      role="menu"
      aria-label={label}
    >
      {items.map((item) => (
        <button
          key={item.id}
          {...el(elements.item, { id: item.id, class: `kw-menu-item${item.danger ? ' kw-menu-danger' : ''}` })}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-current={item.isCurrent ? 'page' : undefined}
          onClick={() => {
            onClose()
            item.onClick()
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}
