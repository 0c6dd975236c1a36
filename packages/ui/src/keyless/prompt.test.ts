import { expect, test } from 'vitest'
import { keylessState, withReturn } from './prompt.ts'

test('what is next follows from whether it is claimed and whether the keys are in place', () => {
  const states = [false, true].flatMap((isClaimed) =>
    [false, true].map((canDismiss) => keylessState({ isClaimed, canDismiss })),
  )
  expect(states).toEqual(['unclaimed', 'unclaimed', 'claimed', 'configured'])
})

test('the address to claim at keeps its token and leads back', () => {
  expect(withReturn('http://localhost:4100/keyless?token=x', 'http://localhost:3000/a?b=c')).toBe(
    'http://localhost:4100/keyless?token=x&return_url=http%3A%2F%2Flocalhost%3A3000%2Fa%3Fb%3Dc',
  )
  expect(withReturn('', 'http://localhost:3000/')).toBe('')
})
