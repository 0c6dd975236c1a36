import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { ClerkContext } from '../src/provider/contexts.ts'

/** A component in the document of jsdom that does nothing but call `hook`, under a runtime as a test makes it up. */
export async function underRuntime(runtime: { clerk: object; snapshot: object }, hook: () => void): Promise<Root> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  function Probe() {
    hook()
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <ClerkContext.Provider value={runtime as never}>
        <Probe />
      </ClerkContext.Provider>,
    ),
  )
  return root
}
