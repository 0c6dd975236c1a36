import type { FastifyInstance } from 'fastify'
import type { Operation } from '../../platform/index.ts'
import { sendJson } from '../error-handler.ts'
import { openApiDocument, type ReferenceDocument } from './document.ts'
import { type ReferenceLink, referencePage } from './page.ts'

type ReferenceOptions = { readonly operations: readonly Operation[] }

const links: readonly (ReferenceLink & { readonly name: Operation['api'] })[] = [
  { name: 'fapi', title: 'Frontend API' },
  { name: 'bapi', title: 'Backend API' },
  { name: 'platform', title: 'Platform API' },
]

/** What this server answers, for people (`/reference`) and for programs (`/reference/bapi.json`). */
export async function referencePlugin(app: FastifyInstance, { operations }: ReferenceOptions): Promise<void> {
  const made = new Map<Operation['api'], ReferenceDocument>()
  const documentOf = (api: Operation['api']) => {
    const document = made.get(api) ?? openApiDocument(api, operations)
    made.set(api, document)
    return document
  }
  app.get('/reference', (_request, reply) => reply.redirect('/reference/bapi'))
  for (const { name } of links) {
    app.get(`/reference/${name}.json`, (_request, reply) => {
      reply.header('access-control-allow-origin', '*')
      sendJson(reply, 200, documentOf(name))
    })
    app.get(`/reference/${name}`, (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
        )
        .header('x-content-type-options', 'nosniff')
        .send(referencePage(documentOf(name), links, name)),
    )
  }
}
