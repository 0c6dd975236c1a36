/** Runs until a batch is not full: what is many goes in pieces that hold nobody up. Returns how many rows went in all. */
export async function inBatches(size: number, remove: () => Promise<number>): Promise<number> {
  for (let gone = 0; ; ) {
    const some = await remove()
    gone += some
    if (some < size) return gone
  }
}

/** Of rows in order, those before the first that is not older. */
export function olderThan<Row extends { readonly createdAt: Date }>(
  rows: readonly Row[],
  before: Date,
): readonly Row[] {
  const firstKept = rows.findIndex(({ createdAt }) => createdAt >= before)
  return firstKept === -1 ? rows : rows.slice(0, firstKept)
}
