import { useElement } from '../appearance/use-appearance.tsx'

/** How many wait for an answer; whoever shows it says so in words, too. */
export function NotificationBadge({ count }: { count: number }) {
  const el = useElement()
  if (count <= 0) return null
  return (
    <span {...el('notificationBadge', { class: 'kw-notification' })} aria-hidden="true">
      {count}
    </span>
  )
}
