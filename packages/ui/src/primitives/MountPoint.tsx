import { useLayoutEffect, useRef } from 'preact/hooks'

type MountPointProps = {
  readonly mount?: ((element: HTMLDivElement) => void) | undefined
  readonly unmount?: ((element?: HTMLDivElement) => void) | undefined
  readonly class?: string
}

/** A place that the app's framework fills (icons and pages of its own come as portals). */
export function MountPoint({ mount, unmount, class: className }: MountPointProps) {
  const place = useRef<HTMLDivElement>(null)
  // Mounted once per place
  useLayoutEffect(() => {
    const element = place.current!
    mount?.(element)
    return () => unmount?.(element)
  }, [])
  return <div ref={place} class={className} />
}
