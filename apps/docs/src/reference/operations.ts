import { allOperations } from '../../../../packages/server/src/app.ts'
import { openApiDocument } from '../../../../packages/server/src/edge/reference/document.ts'
import { code, type Page, table } from './page.ts'

const apis = [
  {
    api: 'fapi',
    path: 'frontend-api',
    title: 'Frontend API',
    who: 'Browsers and native apps call it, as the person who uses them. Most applications never do so by hand: the SDKs do.',
  },
  {
    api: 'bapi',
    path: 'backend-api',
    title: 'Backend API',
    who: 'Your application’s server calls it, with `Authorization: Bearer` and the secret key of an instance; `@keyward/backend` has a method for each.',
  },
  {
    api: 'platform',
    path: 'platform-api',
    title: 'Platform API',
    who: 'Operators and pipelines call it, with an operator token: applications, instances, keys and settings.',
  },
] as const

/** What is served, one page for each API. */
export function operationPages(): Page[] {
  return apis.map(({ api, path, title, who }, index) => {
    const document = openApiDocument(api, allOperations)
    const operations = Object.entries(document.paths).flatMap(([at, methods]) =>
      Object.entries(methods).map(([method, { summary, tags }]) => ({ at, method, summary, subject: tags[0] ?? '' })),
    )
    const groups = [...Map.groupBy(operations, ({ subject }) => subject)].sort(([a], [b]) => a.localeCompare(b))
    return {
      path: `reference/${path}`,
      title,
      description: `Every operation of the ${title}.`,
      order: 10 + index,
      body: `
${who} A running server has the details of each operation, with the shapes of parameters and answers, at \`/reference/${api}\`,
and the same as an OpenAPI document at \`/reference/${api}.json\`.

${groups
  .map(([subject, own]) => {
    const rows = own.map(({ summary, method, at }) => [summary, code(`${method.toUpperCase()} ${at}`)])
    return `## ${sentence(subject)}\n\n${table(['Operation', 'Request'], rows)}`
  })
  .join('\n\n')}
`,
    }
  })
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
