import { confirm, isCancel } from '@clack/prompts'

/** What a command needs of the terminal and the process around it; tests bring their own. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The result: what a pipe reads. */
  out(text: string): void
  /** What is said beside it. */
  err(text: string): void
  /** Null if there is nobody to ask. */
  readonly ask: ((question: string) => Promise<boolean>) | null
}

export function processIo(): Io {
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true
  return {
    env: process.env,
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    ask: isInteractive ? askPerson : null,
  }
}

async function askPerson(question: string): Promise<boolean> {
  const answer = await confirm({ message: question, initialValue: false })
  return !isCancel(answer) && answer
}
