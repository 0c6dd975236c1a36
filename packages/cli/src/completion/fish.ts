import { type Flag, namesWithValue, type Place, pathsOf } from './table.ts'

/** `keyward completion fish | source`, or a file `keyward.fish` in `~/.config/fish/completions`. */
export function fishCompletion(places: readonly Place[]): string {
  const below = pathsOf(places).map(quoted)
  const withValue = namesWithValue(places)
  return `# keyward completion fish
function __keyward_at
  set -l at ''
  set -l skip ''
  for word in (commandline -opc)[2..-1]
    if test -n "$skip"
      set skip ''
      continue
    end
    if contains -- $word ${withValue.join(' ')}
      set skip 1
      continue
    end
    set -l longer (string trim -- "$at $word")
    if contains -- $longer ${below.join(' ')}
      set at $longer
    end
  end
  test "$at" = "$argv[1]"
end
complete -c keyward -e
complete -c keyward -n ${quoted("__keyward_at ''")} -f
${places.flatMap(lines).join('\n')}
`
}

function lines({ path, verbs, flags }: Place): string[] {
  const here = `complete -c keyward -n ${quoted(`__keyward_at ${quoted(path.join(' '))}`)}`
  return [
    ...verbs.map(({ name, description }) => `${here} -f -a ${quoted(name)} -d ${quoted(description)}`),
    ...flags.map(
      ({ names, description, value }) => `${here} ${spelled(names)}${taken(value)} -d ${quoted(description)}`,
    ),
  ]
}

const spelled = (names: readonly string[]) =>
  names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ')

function taken(value: Flag['value']): string {
  if (value === null) return ''
  if (value === 'file') return ' -r'
  if (value === 'folder') return ` -x -a ${quoted('(__fish_complete_directories)')}`
  return value === 'text' ? ' -x' : ` -x -a ${quoted((value as readonly string[]).join(' '))}`
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
