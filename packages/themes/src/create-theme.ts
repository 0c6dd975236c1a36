type Style = { readonly [property: string]: string | number | Style | undefined }

/** What a theme says of the looks: the keys of `appearance` itself, as the components' package documents them. */
export type ThemeParts = {
  readonly name?: string
  readonly colorScheme?: 'light' | 'dark' | 'auto'
  readonly cssLayerName?: string
  readonly variables?: Readonly<Record<string, string | number | Readonly<Record<string | number, string | number>>>>
  readonly elements?: Readonly<Record<string, string | Style | undefined>>
}

export type Theme = ThemeParts & { readonly name: string; readonly __type: 'prebuilt_appearance' }

/** A theme of the app's own, to be named in `appearance.theme` like ours. */
export function experimental_createTheme(parts: ThemeParts): Theme {
  return { name: 'custom', ...parts, __type: 'prebuilt_appearance' }
}
