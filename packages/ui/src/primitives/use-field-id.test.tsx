// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { useFieldId } from './use-field-id.ts'

const Input = ({ name }: { name: string }) => {
  const id = useFieldId(name)
  return (
    <p>
      <label for={id}>{name}</label>
      <input id={id} />
    </p>
  )
}

test('an input has the id by which tests of apps know it, one at a time, and its label follows', () => {
  const [page, dialog] = [0, 1].map(() => document.body.appendChild(document.createElement('div')))
  const inputs = () => [...document.querySelectorAll('input')]
  act(() => render([<Input key={1} name="password" />, <Input key={2} name="password" />], page!))
  act(() => render(<Input name="password" />, dialog!))
  const [first, ...others] = inputs().map((input) => input.id)
  expect(first).toBe('password-field')
  expect(new Set([first, ...others]).size).toBe(3)
  expect(inputs().every((input) => input.labels?.length === 1)).toBe(true)

  // The next card asks for a password, too, and has it as the last one goes.
  act(() => render(<Input key={3} name="password" />, page!))
  expect(inputs().map((input) => input.id)).toEqual(['password-field', others[1]])
})
