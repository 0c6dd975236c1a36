/** Rows of a CSV file (RFC 4180) by the names in its first line. A row of another length is an error, told by its line. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = csvRows(text)
  if (!header) return []
  const names = header.cells.map((name) => name.trim())
  return rows.map(({ cells, line }) => {
    if (cells.length !== names.length)
      throw new Error(`line ${line} has ${cells.length} fields, the first line has ${names.length}`)
    return Object.fromEntries(names.map((name, index) => [name, cells[index]!]))
  })
}

type Row = { readonly cells: string[]; readonly line: number }

function csvRows(text: string): Row[] {
  const rows: Row[] = []
  let place = 0
  let line = 1
  while (place < text.length) {
    const cells: string[] = []
    const begun = line
    for (;;) {
      const cell = readCell(text, place, line)
      cells.push(cell.value)
      line = cell.line
      place = cell.end
      if (text[place] !== ',') break
      place++
    }
    place += text.startsWith('\r\n', place) ? 2 : 1
    line++
    // An empty line is nobody.
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: begun })
  }
  return rows
}

function readCell(text: string, start: number, line: number): { value: string; end: number; line: number } {
  if (text[start] !== '"') {
    const plain = /[^,\r\n]*/y
    plain.lastIndex = start
    const value = plain.exec(text)![0]
    return { value, end: start + value.length, line }
  }
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end === -1) throw new Error(`the quote in line ${line} is never closed`)
    if (text[end + 1] !== '"') break
    end += 2
  }
  const quoted = text.slice(start + 1, end)
  if (end + 1 < text.length && !/[,\r\n]/.test(text[end + 1]!))
    throw new Error(`line ${line} goes on behind a closing quote`)
  return { value: quoted.replaceAll('""', '"'), end: end + 1, line: line + quoted.split('\n').length - 1 }
}

/** As `parseCsv` reads it. What a spreadsheet would take for a formula is told from text by nobody: it stays as it is. */
export function writeCsv(names: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('')
}
