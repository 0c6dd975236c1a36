import { useClerkState } from '../host/context.tsx'
import { useRouter } from '../routing/use-router.tsx'
import { SignUpSteps } from './SignUpSteps.tsx'

/** Makes a new account. */
export function SignUp() {
  useClerkState()
  const router = useRouter()
  return <SignUpSteps base="" step={router.step} />
}
