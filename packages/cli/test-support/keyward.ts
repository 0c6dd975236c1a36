import type { Io } from '../src/io.ts'
import { run } from '../src/program.ts'

export type Ended = { exitCode: number; out: string; err: string }
type Setting = { env?: Record<string, string>; input?: string; answer?: boolean; choose?: Io['choose'] }

/** One command line in this process, with what it said. Without `answer` nobody is there to ask. */
export async function keyward(
  args: readonly string[],
  { env = {}, input = '', answer, choose = null }: Setting = {},
): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const exitCode = await run(args, {
    env,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    input: async () => input,
    ask: answer === undefined ? null : async () => answer,
    choose,
  })
  return { exitCode, out: out.join('\n'), err: err.join('\n') }
}
