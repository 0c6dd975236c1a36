import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { InstanceDirectory } from '../domain/instances/index.ts'
import { findFile } from '../platform/files/index.ts'
import { defaultAvatar, defaultAvatarPath, resizePicture } from '../platform/images/index.ts'
import { apiError, type InstanceFacts } from '../platform/index.ts'
import { addressee } from './fapi/addressee.ts'
import type { Platform } from './scope.ts'

type Picture = { readonly content: Buffer; readonly contentType: string }

const headers = {
  'cache-control': 'public, max-age=31536000, immutable',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

/** Pictures by id. They are re-encoded before they are stored, and a stored one never changes. */
export async function imagesPlugin(
  app: FastifyInstance,
  { platform, directory }: { platform: Platform; directory: InstanceDirectory },
): Promise<void> {
  app.get<{ Params: { id: string } }>(`${defaultAvatarPath}/:id`, async (request, reply) => {
    return send(request, reply, await defaultAvatar(request.params.id))
  })
  app.get<{ Params: { id: string } }>('/images/:id', async (request, reply) => {
    const { instance } = await addressee(request, { db: platform.db, config: platform.config, directory })
    const file = await pictureOf(instance, request.params.id)
    if (!file) throw apiError('resource_not_found')
    return send(request, reply, file)
  })

  async function send({ query }: FastifyRequest, reply: FastifyReply, whole: Picture) {
    const { content, contentType } = await resizePicture(whole, query)
    return reply.headers(headers).header('content-type', contentType).send(content)
  }

  /** The instance's own or its application's. */
  async function pictureOf({ id: instanceId, applicationId }: InstanceFacts, id: string) {
    const { db } = platform
    return (await findFile({ db, instanceId }, id)) ?? findFile({ db, instanceId: applicationId }, id)
  }
}
