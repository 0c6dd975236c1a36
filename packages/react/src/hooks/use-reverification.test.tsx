// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { underRuntime } from '../../test-support/under-runtime.tsx'
import { isReverificationCancelledError } from '../errors/guards.ts'
import { useReverification } from './use-reverification.ts'

const hint = {
  clerk_error: { type: 'forbidden', reason: 'reverification-error', metadata: { reverification: 'strict' } },
}
type Dialog = { level?: string; afterVerification: () => void; afterVerificationCancelled: () => void }

/** The hook's function for `fetcher`, under a runtime whose dialog does as told. */
async function wrapped<Result>(fetcher: () => Promise<Result>, answer: (dialog: Dialog) => void) {
  const dialog = vi.fn(answer)
  let call: () => Promise<unknown> = () => Promise.reject(new Error('not rendered'))
  await underRuntime({ clerk: { __internal_openReverification: dialog }, snapshot: {} }, () => {
    call = useReverification(fetcher)
  })
  return { call, dialog }
}
const answers = (...results: unknown[]) => vi.fn(async () => results.shift())

test.each([
  ['a value', hint, { ok: true }],
  ['a response', Response.json(hint, { status: 403 }), Response.json({ ok: true })],
])('a refusal by %s asks for a proof and calls again', async (_, refusal, answer) => {
  const { call, dialog } = await wrapped(answers(refusal, answer), ({ afterVerification }) => afterVerification())
  expect(await call()).toEqual({ ok: true })
  expect(dialog).toHaveBeenCalledWith(expect.objectContaining({ level: 'second_factor' }))
})

test('without a refusal there is no dialog, and the result of a response is its JSON', async () => {
  const { call, dialog } = await wrapped(answers(Response.json({ ok: true })), () => undefined)
  expect(await call()).toEqual({ ok: true })
  expect(dialog).not.toHaveBeenCalled()
})

test('who declines gets an error that says so', async () => {
  const { call } = await wrapped(answers(hint), ({ afterVerificationCancelled }) => afterVerificationCancelled())
  expect(isReverificationCancelledError(await call().catch((error) => error))).toBe(true)
})
