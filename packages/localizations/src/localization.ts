/** A tree of texts by message id, as the `localization` option takes it; `{{name}}` stands for a value. */
export type Localization = { readonly [key: string]: string | Localization | undefined }
