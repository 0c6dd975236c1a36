'use client'
import { type ReactNode, type ReactPortal, useState } from 'react'
import { createPortal } from 'react-dom'

type Slot = { mount: (node: HTMLDivElement) => void; unmount: () => void }

/** Nodes that the runtime lends, by key; what the app wants in them is drawn through portals. */
export function useSlots(): {
  slot: (key: string) => Slot
  fill: (contents: ReadonlyMap<string, ReactNode>) => ReactPortal[]
} {
  const [nodes, setNodes] = useState<ReadonlyMap<string, HTMLDivElement>>(new Map())
  const change = (edit: (nodes: Map<string, HTMLDivElement>) => void) =>
    setNodes((old) => {
      const next = new Map(old)
      edit(next)
      return next
    })
  const slot = (key: string): Slot => ({
    mount: (node) => change((next) => next.set(key, node)),
    unmount: () => change((next) => next.delete(key)),
  })
  const fill = (contents: ReadonlyMap<string, ReactNode>) =>
    [...nodes].filter(([key]) => contents.has(key)).map(([key, node]) => createPortal(contents.get(key), node, key))
  return { slot, fill }
}
