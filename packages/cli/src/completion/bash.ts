import { namesWithValue, type Place, pathsOf, quoted, takesValue } from './table.ts'

/** `eval "$(keyward completion bash)"`. Words of a line are walked verb by verb; values of options are left out. */
export function bashCompletion(places: readonly Place[]): string {
  const below = pathsOf(places).map(quoted)
  const withValue = namesWithValue(places)
  return `# keyward completion bash
_keyward() {
  local word path='' skip='' i
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ -n $skip ]]; then skip=''; continue; fi
    case "$word" in ${withValue.join('|')}) skip=1; continue ;; esac
    case "\${path:+$path }$word" in
      ${below.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path:$prev" in
${places.flatMap(values).join('\n')}
  esac
  case "$path" in
${places.map(words).join('\n')}
  esac
}
complete -o default -F _keyward keyward
`
}

/** What follows an option. Text is for the person to know; files come from the default of the shell. */
function values({ path, flags }: Place): string[] {
  return flags.filter(takesValue).map(({ names, value }) => {
    const patterns = names.map((name) => quoted(`${path.join(' ')}:${name}`)).join('|')
    if (typeof value !== 'string')
      return `    ${patterns}) COMPREPLY=($(compgen -W ${quoted(value!.join(' '))} -- "$cur")); return ;;`
    if (value === 'folder') return `    ${patterns}) COMPREPLY=($(compgen -d -- "$cur")); return ;;`
    return `    ${patterns}) return ;;`
  })
}

function words({ path, verbs, flags }: Place): string {
  const names = verbs.map(({ name }) => name).join(' ')
  const options = flags.flatMap((flag) => flag.names).join(' ')
  return `    ${quoted(path.join(' '))}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W ${quoted(options)} -- "$cur")); else COMPREPLY=($(compgen -W ${quoted(names)} -- "$cur")); fi ;;`
}
