/** What an SDK may import of packages that it does not depend on; copied to `dist/vendor/<as>` of whoever mentions it. */
export type Vendored = {
  readonly specifier: string
  readonly owner: string
  /** Folder below the owner's `dist` that is copied, and the entry in it, without extension. */
  readonly below: string
  readonly entry: string
  readonly as: string
  readonly typesOnly: boolean
}

export const vendored: readonly Vendored[] = [
  {
    specifier: '@keyward/wire/facts',
    owner: 'wire',
    below: 'facts',
    entry: 'index',
    as: 'wire-facts',
    typesOnly: false,
  },
  {
    specifier: '@keyward/browser',
    owner: 'browser',
    below: '.',
    entry: 'index',
    as: 'browser',
    typesOnly: true,
  },
  {
    specifier: '@keyward/browser/types',
    owner: 'browser',
    below: '.',
    entry: 'types',
    as: 'browser-types',
    typesOnly: true,
  },
]
