import { describeSettings } from '../../../../packages/server/src/platform/config.ts'
import { code, type Page, table, words } from './page.ts'

/** The variables that the server reads, from the schema by which it reads them. */
export function environmentPage(): Page {
  const rows = describeSettings().map(({ name, aliases, type, default: byDefault, doc }) => [
    [name, ...aliases].map(code).join('<br>'),
    `${words(doc)}<br>${type}${byDefault ? `; default ${code(byDefault)}` : ''}`,
  ])
  return {
    path: 'reference/environment',
    title: 'Environment variables',
    description: 'Every variable that the server reads at start.',
    order: 1,
    body: `
What the server must know to start is a variable; what an operator changes later is a [setting](/reference/settings/).
\`keyward env\` prints the list of the version that you run. Mistakes are reported all at once, each by name, and
the server does not start.

Each secret can also be given as a file: \`KEYWARD_SECRET_FILE=/run/secrets/keyward\` names a file that holds the value.
An empty variable counts as absent.

## The server

${table(['Variable', 'What it does'], rows)}

## Applications and the command line

SDKs and the command line read these. Each may also be called \`CLERK_…\`.

${table(
  ['Variable', 'What it is'],
  [
    ['`KEYWARD_PUBLISHABLE_KEY`', 'The publishable key: where the Frontend API is. Public.'],
    ['`KEYWARD_SECRET_KEY`', 'The secret key of an instance, for the Backend API. Never in a page.'],
    ['`KEYWARD_API_URL`', 'Where the server is. Inferred from the publishable key on your own machine.'],
    ['`KEYWARD_OPERATOR_TOKEN`', 'Opens every instance of a workspace to the command line.'],
    ['`NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY`', 'The publishable key, for Next.js.'],
    ['`VITE_KEYWARD_PUBLISHABLE_KEY`', 'The publishable key, for Vite.'],
  ],
)}
`,
  }
}
