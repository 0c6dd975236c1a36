import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { SignUp } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { hasErrorCode } from '../localization/errors.ts'
import { finishSession, useHeldWhileFinishing } from '../routing/finish-session.ts'
import { useRouter } from '../routing/use-router.tsx'
import { nextSignUpStep } from './next-step.ts'

export type SignUpFlow = {
  readonly signUp: SignUp
  readonly isCombined: boolean
  go(step: string, options?: { replace?: boolean }): void
  href(step: string): string
  /** Goes on with what the server answered. */
  follow(signUp: SignUp): Promise<void>
  takeOver(thrown: unknown): boolean | undefined
}

export const SignUpFlowContext = createContext<SignUpFlow | null>(null)

export function useSignUpFlow(): SignUpFlow {
  return useContext(SignUpFlowContext)!
}

/** `base` is the step below which a sign-up lives inside a sign-in ("create"); empty when it has a component of its own. */
export function useNewSignUpFlow(base: string): SignUpFlow {
  const ui = useUi()
  const router = useRouter()
  const signUp = useHeldWhileFinishing(ui.clerk.client!.signUp)
  return useMemo(() => {
    const below = (step: string) => [base, step].filter(Boolean).join('/')
    const finish = (sessionId: string | null) => finishSession(ui, router, { kind: 'signUp', sessionId })
    return {
      signUp,
      isCombined: base !== '',
      go: (step, options) => router.go(below(step), options),
      href: (step) => router.href(below(step)),
      async follow(answer) {
        const next = nextSignUpStep(answer)
        if (next === 'complete') return finish(answer.createdSessionId)
        router.go(below(next))
      },
      takeOver(thrown) {
        if (!hasErrorCode(thrown, 'session_exists', 'identifier_already_signed_in')) return false
        void finish(ui.clerk.session?.id ?? null)
        return true
      },
    }
  }, [ui, router, signUp, base])
}
