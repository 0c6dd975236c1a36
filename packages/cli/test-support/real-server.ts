import { beforeAll } from 'vitest'
import { createOperatorToken } from '../../server/src/domain/workspaces/index.ts'
import { type TestInstance, testInstance, testServer } from '../../server/test-support/instance.ts'
import { type Ended, keyward } from './keyward.ts'

type RealServer = {
  readonly url: string
  /** A statement on the database, as somebody with access to it could send. */
  execute(statement: string): Promise<unknown>
  instance(
    settings?: Record<string, unknown>,
    options?: { environmentType: 'development' | 'production' },
  ): Promise<RealInstance>
}
export type RealInstance = TestInstance & {
  /** Opens all instances of this one's workspace, which are this one alone. */
  readonly operatorToken: string
  /** A command line with the secret key of this instance. */
  cli(...args: string[]): Promise<Ended>
  /** The same with `--json`: what it printed. Throws if it failed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json(...args: string[]): Promise<any>
}

/** The server itself on a port of its own; call it at the top of the file, use the value inside tests. */
export function realServer(variables: Record<string, string> = {}): { readonly current: RealServer } {
  const server = testServer(variables)
  const holder = {} as { current: RealServer }
  beforeAll(async () => {
    const url = await server.current.app.listen({ host: '127.0.0.1', port: 0 })
    holder.current = {
      url,
      execute: (statement) => server.current.platform.db.execute(statement),
      async instance(settings = {}, options = { environmentType: 'development' }) {
        const made = await testInstance(server.current, settings, options)
        const env = { KEYWARD_API_URL: url, KEYWARD_SECRET_KEY: made.secretKey }
        const cli = (...args: string[]) => keyward(args, { env })
        const { platform } = server.current
        const workspaceId = (await made.bapi('GET', '/instance')).body.workspace_id
        const now = new Date()
        return {
          ...made,
          operatorToken: await createOperatorToken(platform.db, { workspaceId, name: 'test', now }),
          cli,
          async json(...args) {
            const { exitCode, out, err } = await cli(...args, '--json')
            if (exitCode !== 0) throw new Error(err)
            return JSON.parse(out)
          },
        }
      },
    }
  })
  return holder
}
