import { type ErrorFacts, errorCodes } from '../../../../packages/wire/src/facts/error-codes.ts'
import { code, type Page, table, words } from './page.ts'

/** Every code that the APIs answer with. */
export function errorsPage(): Page {
  const rows = Object.entries<ErrorFacts>(errorCodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { status, message, long }]) => [
      code(name),
      String(status),
      `${words(long)}<br>Short: ${words(message)}`,
    ])
  return {
    path: 'reference/errors',
    title: 'Error codes',
    description: 'Every error code of the APIs, with its HTTP status and its texts.',
    order: 4,
    body: `
An error is an HTTP status and a body with a list. Programs read \`code\`; people read \`long_message\`; \`meta.param_name\` names
the field it is about. \`clerk_trace_id\` finds the request in the log.

\`\`\`json
{
  "errors": [
    {
      "code": "form_password_incorrect",
      "message": "is incorrect",
      "long_message": "This password is incorrect. Try again, or use another way to sign in.",
      "meta": { "param_name": "password" }
    }
  ],
  "clerk_trace_id": "1f0c2d9a"
}
\`\`\`

\`{min}\` and the like stand for values that the server fills in. Components show these texts in the language of the page;
[localization](/features/localization/) says how to change them. What the server does not have yet
answers \`feature_not_built\`, 501; [limits](/limits/) lists what that is.

${table(['Code', 'Status', 'What it says'], rows)}
`,
  }
}
