'use client'
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import type { IsomorphicClerk } from '../provider/isomorphic-clerk.ts'
import { useContainer } from './portal-provider.tsx'

type Members = IsomorphicClerk & Record<string, (...args: unknown[]) => void>
type MountedProps = {
  /** Name as in the tree and in the runtime's members: `SignIn` for `mountSignIn`. */
  name: string
  mountName?: string
  props: Record<string, unknown>
  fallback?: ReactNode
  /** Portals into what the runtime has drawn. */
  children?: ReactNode
}

/** A node in which the runtime draws a component; its props follow ours. */
export function Mounted({ name, mountName = name, props: given, fallback, children }: MountedProps) {
  const props = { ...useContainer(), ...given }
  const { clerk, snapshot } = useClerkContext(`<${name} />`)
  const node = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const isReady = snapshot.client !== undefined
  const hasDrawn = useHasDrawn(node, Boolean(fallback))
  const signature = signatureOf(props)

  // Dependencies: changed props are an update, not a new mount
  useEffect(() => {
    const element = node.current
    if (!isReady || !element) return
    const members = clerk as Members
    members[`mount${mountName}`]!(element, latest.current)
    return () => members[`unmount${mountName}`]!(element)
  }, [clerk, isReady, mountName])

  // Dependencies: functions are new at every render; the signature says what changed
  useEffect(() => {
    if (latest.current === props) return
    latest.current = props
    if (isReady && node.current) clerk.__unstable__updateProps({ node: node.current, props })
  }, [signature])

  const isWaiting = Boolean(fallback) && !hasDrawn
  const style: CSSProperties | undefined = isWaiting ? { display: 'none' } : undefined
  return (
    <>
      {isWaiting && fallback}
      <div ref={node} data-clerk-component={name} style={style} />
      {children}
    </>
  )
}
Mounted.displayName = 'KeywardMounted'

/** Whether something stands in the node; only asked for the sake of a fallback. */
function useHasDrawn(node: { current: HTMLDivElement | null }, isAsked: boolean): boolean {
  const [hasDrawn, setHasDrawn] = useState(false)
  useEffect(() => {
    const element = node.current
    if (!isAsked || !element) return
    const look = () => setHasDrawn(element.childElementCount > 0 || element.shadowRoot !== null)
    const observer = new MutationObserver(look)
    observer.observe(element, { childList: true, subtree: true })
    look()
    return () => observer.disconnect()
  }, [node, isAsked])
  return hasDrawn
}

/** Props by value; what has no value (functions, nodes) counts by its presence. */
function signatureOf(props: Record<string, unknown>): string {
  const seen = new WeakSet()
  return JSON.stringify(props, (_key, value) => {
    if (typeof value === 'function') return 'function'
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) return 'seen'
      seen.add(value)
    }
    return value
  })
}
