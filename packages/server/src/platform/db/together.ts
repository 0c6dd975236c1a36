/** Reads that do not need each other, side by side; within a transaction, which has one connection, one after another. */
export async function together<Reads extends readonly (() => Promise<unknown>)[]>(
  { isTransaction }: { readonly isTransaction?: boolean },
  reads: readonly [...Reads],
): Promise<{ [Index in keyof Reads]: Awaited<ReturnType<Reads[Index]>> }> {
  const results: unknown[] = []
  if (isTransaction) for (const read of reads) results.push(await read())
  else results.push(...(await Promise.all(reads.map((read) => read()))))
  return results as { [Index in keyof Reads]: Awaited<ReturnType<Reads[Index]>> }
}
