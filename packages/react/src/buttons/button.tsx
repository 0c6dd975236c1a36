'use client'
import {
  Children,
  cloneElement,
  isValidElement,
  type JSX,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { KeywardReactError } from '../errors/error.ts'

type Clickable = ReactElement<{ onClick?: (event: MouseEvent) => unknown }>

/** The given child, or a plain button with the given words; the child's own onClick runs first. */
export function UnstyledButton({
  children,
  label,
  name,
  action,
  ...rest
}: {
  children?: ReactNode
  label: string
  name: string
  action: () => unknown
}): JSX.Element {
  const child = childOf(children, label, name)
  const onClick = async (event: MouseEvent) => {
    await child.props.onClick?.(event)
    return action()
  }
  return cloneElement(child, { ...rest, onClick } as object)
}

function childOf(children: ReactNode, label: string, name: string): Clickable {
  if (children === undefined || children === null) return <button type="button">{label}</button>
  if (typeof children === 'string') return <button type="button">{children}</button>
  if (Children.count(children) === 1 && isValidElement(children)) return children as Clickable
  throw new KeywardReactError('invalid_usage', `<${name} /> takes one child`)
}
