import { useElement } from '../appearance/use-appearance.tsx'
import { Icon, type IconName } from './Icon.tsx'

/** What concerns the whole card; read out at once. */
export function Alert({
  text,
  kind = 'danger',
  iconElement,
}: {
  text: string | null | undefined
  kind?: 'danger' | 'success' | 'info'
  /** What its mark is besides. */
  iconElement?: string
}) {
  const el = useElement()
  const icons: Record<string, IconName> = { danger: 'alert', success: 'check', info: 'alert' }
  return (
    <div role={kind === 'danger' ? 'alert' : 'status'} class="kw-alert-place">
      {text && (
        <div {...el('alert', { id: kind, class: `kw-alert kw-alert-${kind}` })}>
          <Icon name={icons[kind]!} {...el(`${iconElement ? `${iconElement} ` : ''}alertIcon`, { id: kind })} />
          <span {...el('alertTextContainer alertText', { id: kind })}>{text}</span>
        </div>
      )}
    </div>
  )
}
