/** Names and values of headers; `Headers` is not iterable in every type library that compiles this source. */
export function headerEntries(headers: Headers): [name: string, value: string][] {
  const entries: [string, string][] = []
  headers.forEach((value, name) => {
    entries.push([name, value])
  })
  return entries
}
