import { createContext } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import type { SignIn } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { hasErrorCode } from '../localization/errors.ts'
import { finishSession } from '../routing/finish-session.ts'
import { useRouter } from '../routing/use-router.tsx'
import { nextSignUpStep } from '../sign-up/next-step.ts'
import { combinedSignUp } from './combined-sign-up.ts'
import { type Choice, firstChoice, type SignInFacts, stepOfStatus } from './next-card.ts'

export type SignInFlow = {
  readonly signIn: SignIn
  readonly facts: SignInFacts
  readonly choice: Choice
  /** Whether an unknown person may go on to sign up in this very component. */
  readonly withSignUp: boolean
  choose(choice: Choice): void
  /** Goes to the card of what the server answered; a complete sign-in becomes the session of the page. */
  follow(signIn: SignIn): Promise<void>
  /** Goes on by signing up with what has been proved: nobody has it yet. */
  transfer(): Promise<void>
  /** Starts over with another identifier. */
  restart(): void
  /** Takes errors that are not about a field over: a session that exists already is no failure. */
  takeOver(thrown: unknown): boolean | undefined
}

export const SignInFlowContext = createContext<SignInFlow | null>(null)

export function useSignInFlow(): SignInFlow {
  return useContext(SignInFlowContext)!
}

export function useNewSignInFlow(withSignUp: boolean): SignInFlow {
  const ui = useUi()
  const router = useRouter()
  const [choice, choose] = useState<Choice>(firstChoice)
  const signIn = ui.clerk.client!.signIn
  const facts = factsOf(signIn)

  return useMemo(() => {
    const finish = (sessionId: string | null) => finishSession(ui, router, { kind: 'signIn', sessionId })
    return {
      signIn,
      facts,
      choice,
      withSignUp,
      choose,
      async follow(answer) {
        choose(firstChoice)
        if (answer.status === 'complete') return finish(answer.createdSessionId)
        router.go(stepOfStatus(answer.status))
      },
      async transfer() {
        const [signUp] = await Promise.all([ui.clerk.client!.signUp.create({ transfer: true }), combinedSignUp.load()])
        if (signUp.status !== 'complete') return router.go(`create/${nextSignUpStep(signUp)}`)
        return finishSession(ui, router, { kind: 'signUp', sessionId: signUp.createdSessionId })
      },
      restart() {
        choose(firstChoice)
        router.go('')
      },
      takeOver(thrown) {
        if (!hasErrorCode(thrown, 'session_exists', 'identifier_already_signed_in')) return false
        const sessionId = (thrown as { errors: { meta?: { sessionId?: string } }[] }).errors[0]?.meta?.sessionId
        void finish(sessionId ?? ui.clerk.session?.id ?? null)
        return true
      },
    }
    // `facts` is made from these parts of the sign-in
  }, [ui, router, signIn, facts.status, facts.identifier, facts.firstFactors, facts.secondFactors, choice, withSignUp])
}

function factsOf(signIn: SignIn): SignInFacts {
  return {
    status: signIn.status,
    identifier: signIn.identifier,
    firstFactors: signIn.supportedFirstFactors ?? none,
    secondFactors: signIn.supportedSecondFactors ?? none,
  }
}

const none: [] = []
