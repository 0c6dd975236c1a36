/** The pages to choose from: first, last, the one shown and its neighbours; null for those left out between them. */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last)
  return shown
    .sort((a, b) => a - b)
    .flatMap((one, at) => {
      const left = one - (shown[at - 1] ?? 0) - 1
      // A mark would take the place of the one number.
      if (left === 1) return [one - 1, one]
      return left > 1 ? [null, one] : [one]
    })
}
