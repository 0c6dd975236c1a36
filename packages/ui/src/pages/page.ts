import type { ComponentName } from '../host/component.ts'
import type { FakeClerk } from './fake-clerk.ts'

/** One state of one component, to be looked at and checked. */
export type Page = {
  readonly name: string
  readonly component: ComponentName
  readonly clerk: () => FakeClerk
  readonly props?: Readonly<Record<string, unknown>>
  /** The step in the (hash) address. */
  readonly step?: string
  readonly query?: string
  readonly asDialog?: boolean
  readonly localization?: unknown
  readonly appearance?: unknown
  /** What a person does until the state is reached. */
  readonly act?: (page: Actor) => Promise<void> | void
}

export type Actor = {
  fill(name: string, value: string): void
  submit(): void
  /** Of the one field for files. */
  choose(file: File): void
  click(text: string): void
  /** The three dots at the row of somebody or something. */
  openMenu(of: string): Promise<void>
  wait(milliseconds?: number): Promise<void>
}
