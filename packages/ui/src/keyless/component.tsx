import { useEffect, useState } from 'preact/hooks'
import type { MountableComponent } from '../host/component.ts'
import { useClerkState, useUi } from '../host/context.tsx'
import { Icon } from '../primitives/Icon.tsx'
import base from '../styles/base.css'
import styles from '../styles/keyless.css'
import { type KeylessState, keylessState, keylessTexts, withReturn } from './prompt.ts'

const hiddenKey = 'keyward_keyless_hidden'

/** A small mark in the corner, which says more when it is pressed. Development alone, and for developers. */
function KeylessPrompt() {
  useClerkState()
  const { clerk, option } = useUi()
  const [isOpen, setOpen] = useState(false)
  const [hidden, setHidden] = useState(readHidden)
  const dismiss = option('__internal_keyless_dismissPrompt') as (() => Promise<unknown>) | null | undefined
  const isClaimed = Boolean(clerk.__unstable__environment?.authConfig.claimedAt)
  const state = keylessState({ isClaimed, canDismiss: typeof dismiss === 'function' })
  useReloadOnReturn(state === 'unclaimed')
  if (hidden === state) return null
  const { title, text } = keylessTexts[state]
  const hide = () => {
    writeHidden(state)
    setHidden(state)
  }
  return (
    <aside class="kw-keyless" aria-label="Keyless mode" lang="en" dir="ltr">
      <div class="kw-keyless-card" id="--clerk-keyless-prompt-content" hidden={!isOpen}>
        <p>{text}</p>
        <div class="kw-keyless-actions">
          {state === 'configured' ? (
            <button type="button" class="kw-keyless-act" onClick={() => void dismiss?.().then(hide)}>
              Dismiss
            </button>
          ) : (
            <a class="kw-keyless-act" href={linkOf(state, option)} target="_blank" rel="noopener">
              {state === 'claimed' ? 'Get API keys' : 'Claim application'}
            </a>
          )}
          <button type="button" class="kw-keyless-hide" onClick={hide}>
            Hide for now
          </button>
        </div>
      </div>
      <button
        type="button"
        class="kw-keyless-toggle"
        id="--clerk-keyless-prompt-button"
        aria-expanded={isOpen}
        aria-controls="--clerk-keyless-prompt-content"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={state === 'unclaimed' ? 'key' : 'check'} />
        {title}
      </button>
    </aside>
  )
}

function linkOf(state: KeylessState, option: (key: string) => unknown): string {
  const name = state === 'claimed' ? 'copyInstanceKeysUrl' : 'claimKeylessApplicationUrl'
  return withReturn(String(option(`__internal_keyless_${name}`) ?? ''), location.href)
}

/** It is claimed on another page: whoever comes back from there sees what is next. */
function useReloadOnReturn(isWanted: boolean): void {
  const { clerk } = useUi()
  useEffect(() => {
    if (!isWanted) return
    const reload = () => {
      if (document.visibilityState === 'visible')
        void clerk.__internal_reloadInitialResources?.().catch(() => undefined)
    }
    addEventListener('focus', reload)
    return () => removeEventListener('focus', reload)
  }, [clerk, isWanted])
}

/** The state that somebody has seen enough of, until the tab is closed. */
function readHidden(): string | null {
  try {
    return sessionStorage.getItem(hiddenKey)
  } catch {
    return null
  }
}

function writeHidden(state: KeylessState): void {
  try {
    sessionStorage.setItem(hiddenKey, state)
  } catch {
    // Without a storage it comes back with the next page.
  }
}

export const component: MountableComponent = {
  Component: KeylessPrompt,
  appearanceKey: 'keylessPrompt',
  texts: [],
  css: [base, styles],
  hasNoSteps: true,
}
