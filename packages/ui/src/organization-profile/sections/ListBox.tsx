import { useElement } from '../../appearance/use-appearance.tsx'
import { useUi } from '../../host/context.tsx'
import type { List } from '../../organizations/use-list.ts'
import { Button } from '../../primitives/Button.tsx'

type ListBoxProps<Item> = {
  /** What the list is besides. */
  readonly element?: string
  readonly list: List<Item>
  readonly empty: string
  readonly children: (item: Item) => preact.ComponentChildren
}

/** A list's rows, and what stands in their place while there are none: a wait, a failure, emptiness. */
export function ListBox<Item>({ element, list, empty, children }: ListBoxProps<Item>) {
  const { t } = useUi()
  const el = useElement()
  if (list.hasFailed && list.items.length === 0)
    return (
      <div class="kw-list-note" role="alert">
        <span>{t('organizationProfile.membersPage.failed')}</span>
        <Button small onClick={list.reload}>
          {t('organizationProfile.membersPage.retry')}
        </Button>
      </div>
    )
  if (list.isLoading && list.items.length === 0)
    return (
      <div class="kw-list" aria-busy="true">
        <span class="kw-hidden">{t('loading')}</span>
        {[1, 2].map((row) => (
          <div key={row} class="kw-skeleton kw-list-skeleton" />
        ))}
      </div>
    )
  if (list.items.length === 0) return <p class="kw-list-note">{empty}</p>
  return (
    <>
      <ul {...el(`${element ? `${element} ` : ''}table tableBody`, { class: 'kw-list' })} aria-busy={list.isLoading}>
        {list.items.map(children)}
      </ul>
      {list.hasMore && (
        <Button small kind="ghost" element="paginationButton" pending={list.isLoading} onClick={list.more}>
          {t('organizationList.more')}
        </Button>
      )}
    </>
  )
}
