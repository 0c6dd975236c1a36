import { text } from 'node:stream/consumers'
import { confirm, isCancel, select } from '@clack/prompts'

/** What a command needs of the terminal and the process around it; tests bring their own. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The result: what a pipe reads. */
  out(text: string): void
  /** What is said beside it. */
  err(text: string): void
  /** All of standard input. */
  input(): Promise<string>
  /** Null if there is nobody to ask. */
  readonly ask: ((question: string) => Promise<boolean>) | null
  /** The index of what was chosen, null if nothing was. Null itself as above. */
  readonly choose: Choose | null
}

export type Choose = (question: string, options: readonly Choice[]) => Promise<number | null>
export type Choice = { readonly label: string; readonly hint?: string }

export function processIo(): Io {
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true
  // `keyward … | head` closes the pipe early: no reason for a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  // Nobody reads what is said beside the result: the exit code still tells.
  process.stderr.on('error', () => undefined)
  return {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    input: () => text(process.stdin),
    ask: isInteractive ? askPerson : null,
    choose: isInteractive ? letPersonChoose : null,
  }
}

async function askPerson(question: string): Promise<boolean> {
  const answer = await confirm({ message: question, initialValue: false })
  return !isCancel(answer) && answer
}

async function letPersonChoose(question: string, options: readonly Choice[]): Promise<number | null> {
  const chosen = await select({ message: question, options: options.map((option, value) => ({ ...option, value })) })
  return isCancel(chosen) ? null : chosen
}
