import { useEffect, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useUi } from '../host/context.tsx'

/** "Resend", after a countdown; says when a new one is on its way. */
export function ResendLink({
  onResend,
  text,
  waitSeconds = 30,
}: {
  onResend: () => Promise<unknown>
  text?: string
  waitSeconds?: number
}) {
  const { t } = useUi()
  const el = useElement()
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
  return (
    <div class="kw-resend">
      <button
        {...el('formResendCodeLink', { class: 'kw-link' })}
        type="button"
        disabled={seconds > 0}
        onClick={() => void resend()}
      >
        {text || t('code.resend')}
        {seconds > 0 && ` (${seconds})`}
      </button>
      <span class="kw-hidden" aria-live="polite">
        {sent > 0 && t('code.sent')}
      </span>
    </div>
  )
}
