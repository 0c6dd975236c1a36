'use client'
import { useState } from 'react'

export function Form({ rename }: { rename: (name: string) => Promise<string> }) {
  const [answer, setAnswer] = useState('')
  return (
    <div>
      <button
        type="button"
        data-testid="rename"
        onClick={() => rename('Grace').then(setAnswer, (error) => setAnswer(`refused: ${error.message}`))}
      >
        Rename
      </button>
      <output data-testid="answer">{answer}</output>
    </div>
  )
}
