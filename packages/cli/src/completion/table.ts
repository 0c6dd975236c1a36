import type { Command, Option } from 'commander'

/** What can stand at one place of a command line. */
export type Place = {
  /** `[]` behind `keyward`, `['users', 'list']` behind `keyward users list`. */
  readonly path: readonly string[]
  /** Words: further verbs, or the choices of an argument. */
  readonly verbs: readonly { readonly name: string; readonly description: string }[]
  readonly flags: readonly Flag[]
}
export type Flag = {
  /** `--limit`, and `-l` if it has one. */
  readonly names: readonly string[]
  readonly description: string
  /** Null: it takes none. */
  readonly value: 'file' | 'folder' | 'text' | readonly string[] | null
}

/** Every place of the program, from the commands themselves: what is added to them is completed without further ado. */
export function placesOf(command: Command, path: readonly string[] = []): Place[] {
  const own: Place = {
    path,
    verbs: [
      ...command.commands.flatMap((verb) =>
        namesOf(verb).map((name) => ({ name, description: oneLine(verb.description()) })),
      ),
      ...(command.registeredArguments[0]?.argChoices ?? []).map((name) => ({ name, description: '' })),
    ],
    flags: [...command.options.filter(({ hidden }) => !hidden).map(flagOf), help],
  }
  const below = command.commands.flatMap((verb) => namesOf(verb).flatMap((name) => placesOf(verb, [...path, name])))
  return [own, ...below]
}

const namesOf = (verb: Command) => [verb.name(), ...verb.aliases()]

const help: Flag = { names: ['--help', '-h'], description: 'what it does', value: null }

function flagOf(option: Option): Flag {
  return {
    names: [option.long, option.short].filter((name) => name !== undefined && name !== null),
    description: oneLine(option.description),
    value: kindOfValue(option),
  }
}

function kindOfValue(option: Option): Flag['value'] {
  if (option.argChoices) return option.argChoices
  // `--create-user [email]` may stand alone: what follows it need not be its value.
  if (!option.required) return null
  if (/<folder>/.test(option.flags)) return 'folder'
  return /<file>/.test(option.flags) ? 'file' : 'text'
}

/** The first sentence, on one line. */
function oneLine(text: string): string {
  return text
    .split(/(?<=\.)\s/, 1)[0]!
    .replace(/\s+/g, ' ')
    .trim()
}

export const takesValue = ({ value }: Flag) => value !== null

/** Names of options behind which a word is no verb. */
export function namesWithValue(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ flags }) => flags.filter(takesValue).flatMap(({ names }) => names)))]
}

/** Everything that verbs can add up to, e.g. `users list`. */
export function pathsOf(places: readonly Place[]): string[] {
  return places.flatMap(({ path }) => (path.length > 0 ? [path.join(' ')] : []))
}

/** One word for bash and zsh, whatever is in it. */
export const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
