import { spawn } from 'node:child_process'

export type Job = { readonly name: string; readonly command: readonly [string, ...string[]] }

/** Two at a time; what they say is shown when they fail. Returns the names of those that failed. */
export async function inParallel(jobs: readonly Job[]): Promise<string[]> {
  const waiting = [...jobs]
  const failed: string[] = []
  async function work(): Promise<void> {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const { code, output } = await run(job.command)
      const isFine = code === 0
      if (!isFine) failed.push(job.name)
      console.log(`${isFine ? '✓' : '✗'} ${job.name}`)
      if (!isFine && output !== '') console.log(output)
    }
  }
  await Promise.all([work(), work()])
  return failed
}

function run([command, ...args]: readonly [string, ...string[]]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
