import type { Ui } from '../host/context.tsx'
import { hasErrorCode } from '../localization/errors.ts'

/** Does it; where the server wants to know first that it is still them, asks and does it once more. */
export async function afterReverification(
  { clerk, props }: Pick<Ui, 'clerk' | 'props'>,
  action: () => Promise<unknown>,
): Promise<void> {
  try {
    await action()
  } catch (thrown) {
    if (!hasErrorCode(thrown, 'session_reverification_required') || !clerk.__internal_openReverification) throw thrown
    const isVerified = await new Promise<boolean>((resolve) =>
      clerk.__internal_openReverification!({
        getContainer: props.getContainer,
        level: 'second_factor',
        afterVerification: () => resolve(true),
        afterVerificationCancelled: () => resolve(false),
      }),
    )
    if (!isVerified) throw thrown
    await action()
  }
}
