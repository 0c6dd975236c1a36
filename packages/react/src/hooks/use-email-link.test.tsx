// @vitest-environment jsdom
import { act, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useEmailLink } from './use-email-link.ts'

type Flow = { startEmailLinkFlow(params: object): Promise<unknown>; cancelEmailLinkFlow(): void }

test('what was started ends with the page, and by the latest cancel, though the attempt is another object by then', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const root = createRoot(document.createElement('div'))
  const seen = { starts: new Set() } as { starts: Set<unknown>; current: Flow }
  const attempt = (name: string) => {
    const flow = { startEmailLinkFlow: vi.fn(async () => name), cancelEmailLinkFlow: vi.fn() }
    return { flow, createEmailLinkFlow: () => flow }
  }
  function Form({ resource }: { resource: ReturnType<typeof attempt> }) {
    seen.current = useEmailLink(resource as never) as unknown as Flow
    seen.starts.add(seen.current.startEmailLinkFlow)
    return null
  }
  const draw = (resource: ReturnType<typeof attempt>) =>
    act(async () =>
      root.render(
        <StrictMode>
          <Form resource={resource} />
        </StrictMode>,
      ),
    )
  const start = () => seen.current.startEmailLinkFlow({ redirectUrl: '/' })
  const [first, second] = [attempt('first'), attempt('second')]
  await draw(first)
  expect(await start()).toBe('first')
  seen.starts.clear()
  await draw(second)
  expect(first.flow.cancelEmailLinkFlow).not.toHaveBeenCalled()
  seen.current.cancelEmailLinkFlow()
  expect(first.flow.cancelEmailLinkFlow).toHaveBeenCalledOnce()
  expect(await start()).toBe('second')
  await draw(attempt('third'))
  expect(seen.starts.size).toBe(1)
  await act(async () => root.unmount())
  expect(second.flow.cancelEmailLinkFlow).toHaveBeenCalledOnce()
})
