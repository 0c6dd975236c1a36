import { join } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, withEndings } from '../project/project.ts'
import type { Edited, FileChange } from './change.ts'
import { withImport, wrapChildren, wrapElement } from './code.ts'
import { type CodeStyle, codeStyleOf, inStyle } from './code-style.ts'
import { cardPage, header, middleware } from './pages.ts'
import type { Plan } from './plan.ts'
import { providerFile } from './provider.ts'

const sdk = '@keyward/nextjs'

/** Provider, header, sign-in and sign-up pages, and what runs before every request. */
export function planNext(project: Project): Plan {
  const isApp = project.kind === 'next-app'
  const shell = isApp ? layoutFile(project) : appFile(project)
  const text = shell === null ? null : readText(join(project.folder, shell))
  const style = codeStyleOf(text ?? '')
  const hasProvider = text !== null && providerFile(project) !== null
  const withProvider = isApp ? withProviderInLayout : withProviderInApp
  const edited = text === null || hasProvider ? null : withProvider(text, style)
  return {
    changes: [
      ...(shell !== null && edited && 'text' in edited ? [{ path: shell, before: text, after: edited.text }] : []),
      ...(shell === null ? [isApp ? newLayout(project) : newApp(project)] : []),
      ...(hasProvider && !text.includes('auth-header')
        ? []
        : newFile(project, componentFile(project), header(sdk, { isNext: true }), style)),
      ...signPages(project, isApp, style),
      ...newMiddleware(project, style),
    ],
    byHand: [...(edited && 'byHand' in edited ? [`${shell}: ${edited.byHand}`] : []), ...middlewareByHand(project)],
  }
}

const code = (project: Project) => (project.isTypeScript ? 'ts' : 'js')
const markup = (project: Project) => (project.isTypeScript ? 'tsx' : 'jsx')
const componentFile = (project: Project) => `${project.source}components/auth-header.${markup(project)}`
const layoutFile = (project: Project) => firstFile(project, withEndings(`${project.source}app/layout`))
const appFile = (project: Project) => firstFile(project, withEndings(`${project.source}pages/_app`))

const body = (indent = ''): [string[], string[]] => [
  [`${indent}<ClerkProvider>`, `${indent}  <AuthHeader />`],
  [`${indent}</ClerkProvider>`],
]

function withImports(text: string, style: CodeStyle): string {
  return withImport(withImport(text, ['ClerkProvider'], sdk, style), ['AuthHeader'], '../components/auth-header', style)
}

function withProviderInLayout(text: string, style: CodeStyle): Edited {
  const wrapped = wrapChildren(text, 'body', body())
  if (wrapped === null) return { byHand: `put <ClerkProvider> of '${sdk}' around the children of <body>` }
  return { text: withImports(wrapped, style) }
}

function withProviderInApp(text: string, style: CodeStyle): Edited {
  const [[, bar], close] = body()
  const wrapped = wrapElement(text, 'Component', [['<ClerkProvider {...pageProps}>', bar!], close])
  if (wrapped === null || !text.includes('pageProps'))
    return { byHand: `put <ClerkProvider {...pageProps}> of '${sdk}' around <Component {...pageProps} />` }
  return { text: withImports(wrapped, style) }
}

function newLayout(project: Project): FileChange {
  const props = project.isTypeScript ? '{ children }: { children: React.ReactNode }' : '{ children }'
  const after = `import { ClerkProvider } from '${sdk}'
import { AuthHeader } from '../components/auth-header'

export default function RootLayout(${props}) {
  return (
    <html lang="en">
      <body>
        <ClerkProvider>
          <AuthHeader />
          {children}
        </ClerkProvider>
      </body>
    </html>
  )
}
`
  return { path: `${project.source}app/layout.${markup(project)}`, before: null, after }
}

function newApp(project: Project): FileChange {
  const types = project.isTypeScript ? "import type { AppProps } from 'next/app'\n" : ''
  const after = `import { ClerkProvider } from '${sdk}'
${types}import { AuthHeader } from '../components/auth-header'

export default function App({ Component, pageProps }${project.isTypeScript ? ': AppProps' : ''}) {
  return (
    <ClerkProvider {...pageProps}>
      <AuthHeader />
      <Component {...pageProps} />
    </ClerkProvider>
  )
}
`
  return { path: `${project.source}pages/_app.${markup(project)}`, before: null, after }
}

function signPages(project: Project, isApp: boolean, style: CodeStyle): FileChange[] {
  return (['sign-in', 'sign-up'] as const).flatMap((name) => {
    const folder = isApp ? `${project.source}app/${name}` : `${project.source}pages/${name}`
    const isThere = [
      `${folder}/page`,
      `${folder}/[[...${name}]]/page`,
      `${folder}/[[...rest]]/page`,
      folder,
      `${folder}/[[...index]]`,
      `${folder}/index`,
    ]
    if (firstFile(project, isThere.flatMap(withEndings)) !== null) return []
    const path = isApp
      ? `${folder}/[[...${name}]]/page.${markup(project)}`
      : `${folder}/[[...index]].${markup(project)}`
    return newFile(project, path, cardPage(name === 'sign-in' ? 'SignIn' : 'SignUp'), style)
  })
}

/** Next 16 calls it proxy; an older file of the other name goes on working and is left where it is. */
function middlewareFile(project: Project): string | null {
  return firstFile(
    project,
    ['proxy', 'middleware'].flatMap((name) => [`${project.source}${name}.ts`, `${project.source}${name}.js`]),
  )
}

function newMiddleware(project: Project, style: CodeStyle): FileChange[] {
  if (middlewareFile(project) !== null) return []
  const name = (project.nextMajor ?? 16) >= 16 ? 'proxy' : 'middleware'
  return newFile(project, `${project.source}${name}.${code(project)}`, middleware, style)
}

/** A file of the person's own is not ours to change: two of these cannot stand beside each other. */
function middlewareByHand(project: Project): string[] {
  const file = middlewareFile(project)
  if (file === null || readText(join(project.folder, file))?.includes('clerkMiddleware')) return []
  return [`${file}: export clerkMiddleware() of '${sdk}/server' and call what is there inside of it`]
}

function newFile(project: Project, path: string, template: string, style: CodeStyle): FileChange[] {
  const before = readText(join(project.folder, path))
  return before === null ? [{ path, before, after: inStyle(template, style) }] : []
}
