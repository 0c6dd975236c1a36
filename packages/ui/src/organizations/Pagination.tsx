import { useElement } from '../appearance/use-appearance.tsx'
import { useTranslate } from '../host/context.tsx'
import { Icon } from '../primitives/Icon.tsx'
import { pageNumbers } from './page-numbers.ts'
import type { Pages } from './use-list.ts'

/** Which rows of how many are shown, and the way to the others; nothing where there are no others. */
export function Pagination({ list }: { list: Pages<unknown> }) {
  const t = useTranslate()
  const el = useElement()
  const { page, pageSize, count, go } = list
  const last = Math.ceil(count / pageSize)
  if (last < 2) return null
  const numbers = pageNumbers(page, last)
  /** Gives way where there is little room. */
  const isBetween = (one: number) => numbers.length > 3 && one !== 1 && one !== page && one !== last
  const text = (id: string, words: string) => <span {...el('paginationRowText', { id })}>{words}</span>
  return (
    <nav class="kw-pagination" aria-label={t('pagination.label')}>
      <p role="status">
        {text('displaying', t('paginationRowText__displaying'))}{' '}
        {text('rowsCount', `${(page - 1) * pageSize + 1} – ${Math.min(page * pageSize, count)}`)}{' '}
        {text('displaying', t('paginationRowText__of'))} {text('allRowsCount', String(count))}
      </p>
      <ul class="kw-page-numbers">
        <li>
          <Step towards="previous" to={page - 1} isEnd={page === 1} go={go} />
        </li>
        {numbers.map((one, at) =>
          one === null ? (
            <li key={`gap ${at}`} class="kw-page-gap">
              …
            </li>
          ) : (
            <li key={one} class={isBetween(one) ? 'kw-page-between' : undefined}>
              <button
                {...el('paginationButton button', { state: one === page && 'active', class: 'kw-page-number' })}
                type="button"
                aria-label={t('pagination.page', { page: one })}
                aria-current={one === page ? 'page' : undefined}
                onClick={() => go(one)}
              >
                {one}
              </button>
            </li>
          ),
        )}
        <li>
          <Step towards="next" to={page + 1} isEnd={page === last} go={go} />
        </li>
      </ul>
    </nav>
  )
}

type StepProps = {
  readonly towards: 'previous' | 'next'
  readonly to: number
  readonly isEnd: boolean
  readonly go: (page: number) => void
}

function Step({ towards, to, isEnd, go }: StepProps) {
  const t = useTranslate()
  const el = useElement()
  return (
    <button
      {...el('paginationButton button', { class: `kw-page-number kw-page-${towards}` })}
      type="button"
      aria-label={t(`paginationButton__${towards}`)}
      // Not `disabled`: whoever came here by keyboard would lose their place.
      aria-disabled={isEnd || undefined}
      onClick={() => !isEnd && go(to)}
    >
      <Icon name="chevron" {...el('paginationButtonIcon')} />
    </button>
  )
}
