/** What a CommonJS package gives, loaded when it is wanted: Node finds the names by themselves, in a bundle only `default` has them. */
export function namesOf<Names extends object>(loaded: Names): Names {
  return (loaded as { readonly default?: Names }).default ?? loaded
}
