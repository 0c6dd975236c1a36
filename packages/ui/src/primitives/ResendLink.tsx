import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../host/context.tsx'
import { findText } from '../localization/localize.ts'
import { TextLink } from './Button.tsx'

/** "Send again", after a countdown; says when a new one is on its way. */
export function ResendLink({
  onResend,
  text,
  waitSeconds = 30,
}: {
  onResend: () => Promise<unknown>
  text?: string
  waitSeconds?: number
}) {
  const { t, localization } = useUi()
  const [seconds, setSeconds] = useState(waitSeconds)
  const [sent, setSent] = useState(0)
  // Each sending starts the countdown anew
  useEffect(() => {
    const until = Date.now() + waitSeconds * 1000
    setSeconds(waitSeconds)
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [sent, waitSeconds])

  const resend = async () => {
    await onResend()
    setSent(sent + 1)
  }
  // Other people's translations have no text for the countdown.
  const waiting =
    text && localization && !findText(localization, 'code.resendIn')
      ? `${text} (${seconds})`
      : t('code.resendIn', { seconds })
  return (
    <div class="kw-resend">
      <TextLink element="formResendCodeLink" disabled={seconds > 0} onClick={() => void resend()}>
        {seconds > 0 ? waiting : text || t('code.resend')}
      </TextLink>
      <span class="kw-hidden" aria-live="polite">
        {sent > 0 && t('code.sent')}
      </span>
    </div>
  )
}
