/** How often per second each of two does its work, round about: the median of each, and their ratio. */
export type Ratio = { readonly ours: number; readonly theirs: number; readonly ratio: number }

type Work = () => Promise<unknown>
type Pace = {
  readonly inFlight?: number
  /** Of the other, where its work must not be done more often at once than ours does it. */
  readonly theirsInFlight?: number
  readonly roundMs?: number
  /** How long each works before it is measured: code of which the engine has made the best of by then. */
  readonly warmUpMs?: number
}

const rounds = 9

/** In turns, each first as often as second, so that a machine whose speed drifts is unfair to neither. */
export async function compare(ours: Work, theirs: Work, pace: Pace = {}): Promise<Ratio> {
  const { inFlight = 1, theirsInFlight = inFlight, roundMs = 250, warmUpMs = roundMs } = pace
  const run = (work: Work, milliseconds: number) =>
    runFor(work, milliseconds, work === theirs ? theirsInFlight : inFlight)
  await run(ours, warmUpMs)
  await run(theirs, warmUpMs)
  const [a, b]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    if (round % 2) b.push(await run(theirs, roundMs))
    a.push(await run(ours, roundMs))
    if (round % 2 === 0) b.push(await run(theirs, roundMs))
  }
  return { ours: median(a), theirs: median(b), ratio: median(a.map((value, index) => value / b[index]!)) }
}

async function runFor(work: Work, milliseconds: number, inFlight: number): Promise<number> {
  const start = performance.now()
  let count = 0
  const worker = async () => {
    while (performance.now() - start < milliseconds) {
      await work()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return (count * 1000) / (performance.now() - start)
}

export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)]!
}
