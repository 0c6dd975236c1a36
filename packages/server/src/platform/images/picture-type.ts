const signatures: readonly (readonly [offset: number, bytes: readonly number[]])[][] = [
  [[0, [0xff, 0xd8, 0xff]]], // JPEG
  [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]], // PNG
  [[0, ascii('GIF87a')]],
  [[0, ascii('GIF89a')]],
  [
    [0, ascii('RIFF')],
    [8, ascii('WEBP')],
  ],
]

/** By the first bytes, whatever name or type it came with: SVG, HTML and the rest never reach a decoder. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  return signatures.some((parts) =>
    parts.every(([offset, expected]) => expected.every((byte, index) => bytes[offset + index] === byte)),
  )
}

function ascii(text: string): number[] {
  return [...Buffer.from(text)]
}
