import { useElement } from '../appearance/use-appearance.tsx'
import { Icon, Spinner } from './Icon.tsx'

/** What a step waits for, or how it ended, as a mark with a line of text. */
export function StatusMark({ kind, text }: { kind: 'mail' | 'waiting' | 'done' | 'failed'; text?: string }) {
  const el = useElement()
  return (
    <div {...el('verificationLinkStatusBox', { class: 'kw-status' })} role="status">
      <span {...el('verificationLinkStatusIconBox', { class: `kw-status-mark kw-status-${kind}` })}>
        {kind === 'waiting' ? (
          <Spinner />
        ) : (
          <Icon
            name={kind === 'mail' ? 'mail' : kind === 'done' ? 'check' : 'alert'}
            size={22}
            {...el('verificationLinkStatusIcon')}
          />
        )}
      </span>
      {text && <span {...el('verificationLinkStatusText', { class: 'kw-status-text' })}>{text}</span>}
    </div>
  )
}
