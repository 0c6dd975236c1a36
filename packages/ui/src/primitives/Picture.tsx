import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'

type PictureProps = {
  /** Null where there is none. */
  readonly url: string | null
  /** What stands in its place then, and while it cannot be loaded. */
  readonly letters: string
  /** In place of no letters at all. */
  readonly icon?: preact.ComponentChildren
  readonly size: number
  /** The key under which `appearance` names it, without `Box` and `Image`. */
  readonly element: string
  readonly id?: string | undefined
  readonly isSquare: boolean
  /** Whom it shows, where nothing beside it says so. */
  readonly label?: string | undefined
}

/** The picture of a person or an organization. */
export function Picture({ url, letters, icon, size, element, id, isSquare, label }: PictureProps) {
  const el = useElement()
  const [failedUrl, setFailed] = useState<string | null>(null)
  const container = element.endsWith('PreviewAvatar') ? `${element}Container ` : ''
  // What stands in its place has its name, too.
  const image = el(`${element}Image avatarImage`, { id })
  return (
    <span
      {...el(`${container}${element}Box avatarBox`, {
        id,
        class: isSquare ? 'kw-avatar kw-avatar-square' : 'kw-avatar',
      })}
      style={{ '--kw-avatar': `${size}px` }}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      {url && url !== failedUrl ? (
        <img {...image} src={url} alt={label ?? ''} width={size} height={size} onError={() => setFailed(url)} />
      ) : (
        // Drawn by the style sheet: an app's test that reads a button's text finds its name alone.
        <span
          {...image}
          data-kw-letters={letters}
          {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
        >
          {letters === '' && icon}
        </span>
      )}
    </span>
  )
}
