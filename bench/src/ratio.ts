/** How often per second each of two does its work, round about: the median of each, and their ratio. */
export type Ratio = { readonly ours: number; readonly theirs: number; readonly ratio: number }

type Work = () => Promise<unknown>

const rounds = 7
const roundMs = 250

/** In turns, so that a machine whose speed drifts is unfair to neither. */
export async function compare(ours: Work, theirs: Work): Promise<Ratio> {
  await Promise.all([runFor(ours, 100), runFor(theirs, 100)])
  const [a, b]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    a.push(await runFor(ours, roundMs))
    b.push(await runFor(theirs, roundMs))
  }
  return { ours: median(a), theirs: median(b), ratio: median(a.map((value, index) => value / b[index]!)) }
}

async function runFor(work: Work, milliseconds: number): Promise<number> {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < milliseconds) {
    await work()
    count += 1
  }
  return (count * 1000) / (performance.now() - start)
}

export function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)]!
}
