import { workspaceOfInstance } from '../src/domain/instances/index.ts'
import { createOperatorToken } from '../src/domain/workspaces/index.ts'
import type { TestInstance, TestServer } from './instance.ts'

/** An operator of the workspace that the instance belongs to, and calls of the Platform API in that name. */
export async function operatorOf(server: TestServer, instance: TestInstance) {
  const { platform, app } = server
  const workspaceId = (await workspaceOfInstance(platform.db, instance.instanceId))!
  const token = await createOperatorToken(platform.db, { workspaceId, name: 'test', now: new Date() })
  const send = async (
    method: string,
    path: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ) => {
    const response = await app.inject({
      method: method as 'GET',
      url: `/v1${path}`,
      headers: { host: 'localhost:4100', authorization: `Bearer ${token}`, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const body = response.json()
    return {
      status: response.statusCode,
      body,
      codes: ((body.errors ?? []) as { code: string }[]).map(({ code }) => code),
    }
  }
  return {
    token,
    workspaceId,
    applicationId: (await instance.scope()).instance.applicationId,
    call: (method: string, path: string, body?: unknown, credential = token) =>
      send(method, path, body === undefined ? undefined : JSON.stringify(body), {
        'content-type': 'application/json',
        authorization: `Bearer ${credential}`,
      }),
    /** As multipart field `file`. */
    upload: (path: string, content: Buffer) => {
      const boundary = 'x-boundary-x'
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`
      return send('POST', path, Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]), {
        'content-type': `multipart/form-data; boundary=${boundary}`,
      })
    },
  }
}
