import { useElement } from '../../appearance/use-appearance.tsx'
import { useUi } from '../../host/context.tsx'
import { Pagination } from '../../organizations/Pagination.tsx'
import type { List, Pages } from '../../organizations/use-list.ts'
import { Button } from '../../primitives/Button.tsx'

type ListBoxProps<Item> = {
  /** What the list is besides. */
  readonly element?: string
  readonly list: List<Item> | Pages<Item>
  readonly empty: string
  /** What its columns are about, for who hears the page: rows are those of a table then. */
  readonly columns?: readonly string[]
  readonly children: (item: Item) => preact.ComponentChildren
}

/** A list's rows, and what stands in their place while there are none: a wait, a failure, emptiness. */
export function ListBox<Item>({ element, list, empty, columns, children }: ListBoxProps<Item>) {
  const { t } = useUi()
  const el = useElement()
  const isPaged = 'go' in list
  const rest = isPaged ? (
    <Pagination list={list} />
  ) : list.hasMore ? (
    <Button small kind="ghost" element="paginationButton" pending={list.isLoading} onClick={list.more}>
      {t('organizationList.more')}
    </Button>
  ) : null
  // A page that did not come: the rows are those of another one.
  if (list.hasFailed && (isPaged || list.items.length === 0))
    return (
      <>
        <div class="kw-list-note" role="alert">
          <span>{t('organizationProfile.membersPage.failed')}</span>
          <Button small onClick={list.reload}>
            {t('organizationProfile.membersPage.retry')}
          </Button>
        </div>
        {rest}
      </>
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
  if (list.items.length === 0 && !columns) return <p class="kw-list-note">{empty}</p>
  return (
    <>
      {columns ? (
        <table {...el(`${element ? `${element} ` : ''}table`, { class: 'kw-list' })} aria-busy={list.isLoading}>
          <thead {...el('tableHead', { class: 'kw-hidden' })}>
            <tr {...el('tableRow')}>
              {columns.map((column) => (
                <th key={column} scope="col" {...el('tableHeaderCell')}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...el('tableBody')}>
            {list.items.map(children)}
            {list.items.length === 0 && (
              <tr {...el('tableRow')}>
                <td {...el('tableBodyCell', { class: 'kw-list-note' })} colSpan={columns.length}>
                  {empty}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      ) : (
        <ul class="kw-list" aria-busy={list.isLoading}>
          {list.items.map(children)}
        </ul>
      )}
      {rest}
    </>
  )
}
