/** Above what any rule allows, below what would make a digest of many rounds costly. */
export const maxPasswordBytes = 4_096

/** One spelling for one password, whatever the keyboard composes (RFC 8265 asks for a normal form). */
export function normalizedPassword(password: string): string {
  return password.normalize('NFKC')
}

/** Too long, half a character or a NUL: no digest was ever made of it here, and other systems cut it off somewhere. */
export function isHashable(password: string): boolean {
  return Buffer.byteLength(password) <= maxPasswordBytes && password.isWellFormed() && !password.includes('\0')
}

/** The spellings that a stored digest may have been made of: ours is normalised, other systems took what was typed. */
export function spellingsOf(password: string): readonly string[] {
  const normalized = normalizedPassword(password)
  return normalized === password ? [password] : [normalized, password]
}
