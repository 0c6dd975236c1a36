'use client'
import { type JSX, type ReactNode, useEffect, useRef } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import type { IsomorphicClerk } from '../provider/isomorphic-clerk.ts'
import type { FallbackProp } from './props.ts'

type Mounting = Record<string, (node: Element, props?: unknown) => void>

/** A component that the runtime draws into a node of ours: mounted once, told of every change of props, taken away at the end. */
export function mountable<Props extends object>(name: string): (props: Props & FallbackProp) => JSX.Element {
  function Mountable({ fallback, ...props }: Props & FallbackProp): JSX.Element {
    const { clerk, snapshot } = useClerkContext(`<${name} />`)
    const isLoaded = snapshot.client !== undefined
    return (
      <>
        {!isLoaded && (fallback as ReactNode)}
        <Mount clerk={clerk} name={name} props={props} isHidden={!isLoaded && fallback !== undefined} />
      </>
    )
  }
  Mountable.displayName = name
  return Mountable
}

type MountProps = { clerk: IsomorphicClerk; name: string; props: Record<string, unknown>; isHidden: boolean }

function Mount({ clerk, name, props, isHidden }: MountProps): JSX.Element {
  const node = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    const element = node.current
    if (!element) return
    const runtime = clerk as unknown as Mounting
    runtime[`mount${name}`]?.(element, latest.current)
    return () => runtime[`unmount${name}`]?.(element)
  }, [clerk, name])

  const shape = comparable(props)
  // Dependencies: by content, since JSX makes new objects at each render
  useEffect(() => {
    if (node.current && clerk.loaded) clerk.__unstable__updateProps({ node: node.current, props: latest.current })
  }, [clerk, shape])

  return <div ref={node} data-clerk-component={name} style={isHidden ? { display: 'none' } : undefined} />
}

function comparable(props: Record<string, unknown>): string {
  try {
    return JSON.stringify(props, (_key, value) => (typeof value === 'function' ? 'function' : value))
  } catch {
    return String(Math.random())
  }
}
