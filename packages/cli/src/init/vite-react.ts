import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, withEndings } from '../project/project.ts'
import type { Edited, Plan } from './change.ts'
import { withImport, wrapElement } from './code.ts'
import { type CodeStyle, codeStyleOf, inStyle } from './code-style.ts'
import { header } from './pages.ts'
import { providerFile } from './provider.ts'

const sdk = '@keyward/react'

/** Provider around `<App />`, and a header that opens the cards over the page: there is no router to rely on. */
export function planViteReact(project: Project): Plan {
  const entry = firstFile(project, [...withEndings('src/main'), ...withEndings('src/index')])
  const text = entry === null ? null : readText(join(project.folder, entry))
  if (entry === null || text === null)
    return { changes: [], byHand: [`put <ClerkProvider publishableKey={…}> of '${sdk}' around your application`] }
  const style = codeStyleOf(text)
  const hasProvider = providerFile(project) !== null
  const edited = hasProvider ? { text } : withProvider(text, style)
  const path = `src/components/auth-header.${project.isTypeScript ? 'tsx' : 'jsx'}`
  const isThere = (hasProvider && !text.includes('auth-header')) || readText(join(project.folder, path)) !== null
  const after = inStyle(header(sdk, { isNext: false }), style)
  if ('byHand' in edited) return { changes: [], byHand: [`${entry}: ${edited.byHand}`] }
  return {
    changes: [{ path: entry, before: text, after: edited.text }, ...(isThere ? [] : [{ path, before: null, after }])],
    byHand: [],
  }
}

function withProvider(text: string, style: CodeStyle): Edited {
  const open = ['<ClerkProvider publishableKey={import.meta.env.VITE_KEYWARD_PUBLISHABLE_KEY}>', '  <AuthHeader />']
  const wrapped = wrapElement(text, 'App', [open, ['</ClerkProvider>']])
  if (wrapped === null) return { byHand: `put <ClerkProvider publishableKey={…}> of '${sdk}' around <App />` }
  return {
    text: withImport(
      withImport(wrapped, ['ClerkProvider'], sdk, style),
      ['AuthHeader'],
      './components/auth-header',
      style,
    ),
  }
}
