/** Thrown inside a transaction: something outside has to be asked first. */
export class OutsideCall extends Error {
  override readonly name = 'OutsideCall'
  readonly key: string
  readonly ask: () => Promise<unknown>

  constructor(key: string, ask: () => Promise<unknown>) {
    super(`outside call ${key}`)
    this.key = key
    this.ask = ask
  }
}

/** One run of a transaction's work. */
export type Run = {
  /** Answers of outside that earlier runs have asked for. */
  readonly answers: ReadonlyMap<string, unknown>
  /** It was rolled back: what it made is not there. */
  isUndone: boolean
}

/**
 * Asks something outside (another system, over the network), never with a transaction open: one that is open is undone,
 * the question is asked, and its work runs again with the answer. So nobody's rows or connection wait for somebody else's
 * server. `key` says what is asked, once per transaction.
 */
export async function askOutside<T>(
  scope: { readonly run?: Run | undefined },
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  if (!scope.run) return ask()
  if (!scope.run.answers.has(key)) throw new OutsideCall(key, ask)
  return scope.run.answers.get(key) as T
}

/** Runs `work` until nothing outside is left to be asked. What the asking throws ends it. */
export async function runWithAnswers<T>(work: (run: Run) => Promise<T>): Promise<T> {
  const answers = new Map<string, unknown>()
  for (;;) {
    const run: Run = { answers, isUndone: false }
    try {
      return await work(run)
    } catch (error) {
      run.isUndone = true
      if (!(error instanceof OutsideCall) || answers.has(error.key)) throw error
      answers.set(error.key, await error.ask())
    }
  }
}
