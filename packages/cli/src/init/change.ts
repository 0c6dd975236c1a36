/** What becomes of one file. `before` is null if it is new. */
export type FileChange = {
  /** In the project, with `/`. */
  readonly path: string
  readonly before: string | null
  readonly after: string
  /** Its values are for nobody's eyes: the diff shows names. */
  readonly isSecret?: true
}

/** What an edit of a file that a person wrote comes to: the text, or what that person has to do by hand. */
export type Edited = { readonly text: string } | { readonly byHand: string }
