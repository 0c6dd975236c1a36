import { join, posix } from 'node:path'
import { readText } from '../project/env-files.ts'
import { firstFile, type Project, withEndings } from '../project/project.ts'
import { readSources } from '../project/sources.ts'
import type { Edited, FileChange, Plan } from './change.ts'
import { withImport, wrapChildren, wrapElement } from './code.ts'
import { type CodeStyle, codeStyleOf, inStyle } from './code-style.ts'
import { cardPage, header as headerCode, middleware } from './pages.ts'
import { providerFile } from './provider.ts'

const sdk = '@keyward/nextjs'

/** Provider, header, sign-in and sign-up pages, and what runs before every request. */
export function planNext(project: Project): Plan {
  const isApp = project.kind === 'next-app'
  const below = isApp ? layoutsBelow(project) : []
  const [only, ...others] = below
  if (only && (others.length > 0 || !isInGroups(only))) return withoutPages(project, below)
  const shell = only ?? (isApp ? layoutFile(project) : appFile(project))
  const text = shell === null ? null : readText(join(project.folder, shell))
  const style = codeStyleOf(text ?? '')
  const hasProvider = text !== null && providerFile(project) !== null
  const withProvider = isApp ? withProviderInLayout : withProviderInApp
  const header = headerImport(project, shell)
  const edited = text === null || hasProvider ? null : withProvider(text, style, header)
  return {
    changes: [
      ...(shell !== null && edited && 'text' in edited ? [{ path: shell, before: text, after: edited.text }] : []),
      ...(shell === null ? [isApp ? newLayout(project) : newApp(project)] : []),
      ...(hasProvider && !text.includes('auth-header')
        ? []
        : newFile(project, componentFile(project), headerCode(sdk, { isNext: true }), style)),
      ...signPages(
        project,
        { isApp, folder: only ? posix.dirname(only) : `${project.source}${isApp ? 'app' : 'pages'}` },
        style,
      ),
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

const headerImport = (project: Project, shell: string | null) =>
  shell === null
    ? '../components/auth-header'
    : posix.relative(posix.dirname(shell), `${project.source}components/auth-header`)

/** An application may have its `<body>` further down: in groups of routes, or below a language. Empty if it is at the top. */
function layoutsBelow(project: Project): string[] {
  const { folder, source } = project
  const top = layoutFile(project)
  if (top !== null && readText(join(folder, top))?.includes('<body')) return []
  const isLayout = new RegExp(String.raw`^${source}app/.*/layout\.[jt]sx?$`)
  return readSources(folder)
    .filter(({ path, text }) => isLayout.test(path) && text.includes('<body'))
    .map(({ path }) => path)
}

/** `(shop)` is in no address. */
const isInGroups = (layout: string) => /app\/(?:\([^/]+\)\/)+layout\.[jt]sx?$/.test(layout)

/** Where the pages would have to go is not ours to guess: the server's own are used until there are some. */
function withoutPages(project: Project, layouts: readonly string[]): Plan {
  const text = readText(join(project.folder, layouts[0]!)) ?? ''
  const provider =
    providerFile(project) === null
      ? [`${layouts.join(', ')}: put <ClerkProvider> of '${sdk}' around the children of <body>`]
      : []
  return {
    changes: newMiddleware(project, codeStyleOf(text)),
    byHand: [...provider, ...middlewareByHand(project)],
    withoutPages: true,
  }
}

const body = (indent = ''): [string[], string[]] => [
  [`${indent}<ClerkProvider>`, `${indent}  <AuthHeader />`],
  [`${indent}</ClerkProvider>`],
]

function withImports(text: string, style: CodeStyle, header: string): string {
  return withImport(withImport(text, ['ClerkProvider'], sdk, style), ['AuthHeader'], header, style)
}

function withProviderInLayout(text: string, style: CodeStyle, header: string): Edited {
  const wrapped = wrapChildren(text, 'body', body())
  if (wrapped === null) return { byHand: `put <ClerkProvider> of '${sdk}' around the children of <body>` }
  return { text: withImports(wrapped, style, header) }
}

function withProviderInApp(text: string, style: CodeStyle, header: string): Edited {
  const [[, bar], close] = body()
  const wrapped = wrapElement(text, 'Component', [['<ClerkProvider {...pageProps}>', bar!], close])
  if (wrapped === null || !text.includes('pageProps'))
    return { byHand: `put <ClerkProvider {...pageProps}> of '${sdk}' around <Component {...pageProps} />` }
  return { text: withImports(wrapped, style, header) }
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

type Place = { readonly isApp: boolean; readonly folder: string }

function signPages(project: Project, place: Place, style: CodeStyle): FileChange[] {
  const { isApp } = place
  return (['sign-in', 'sign-up'] as const).flatMap((name) => {
    const folder = `${place.folder}/${name}`
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
