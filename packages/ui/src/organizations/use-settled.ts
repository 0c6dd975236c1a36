import { useEffect, useState } from 'preact/hooks'

const typingPauseMs = 250

/** What was typed, once the typing rests. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
