import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type Lazy<Props> = {
  readonly Component: (props: Props) => preact.VNode | null
  /** Loads it ahead, so that it is there at once when it is drawn. */
  load(): Promise<unknown>
}

/** A part that most people never see: its code comes when it is drawn first. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let Loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const start = () => {
    loading ??= load().then(
      (component) => {
        Loaded = component
      },
      () => {
        loading = null
      },
    )
    return loading
  }
  return {
    load: start,
    Component(props) {
      const [, redraw] = useState(0)
      useEffect(() => {
        if (!Loaded) void start().then(() => redraw(1))
      }, [])
      return Loaded ? <Loaded {...props} /> : null
    },
  }
}
