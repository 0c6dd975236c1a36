import { namesWithValue, type Place, pathsOf, quoted, takesValue } from './table.ts'

/** `eval "$(keyward completion zsh)"` behind `compinit`, or a file `_keyward` in a folder of `$fpath`. */
export function zshCompletion(places: readonly Place[]): string {
  const below = pathsOf(places).map(quoted)
  const withValue = namesWithValue(places)
  return `#compdef keyward
_keyward() {
  local word at='' skip='' i cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}"
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [[ -n $skip ]]; then skip=''; continue; fi
    case "$word" in (${withValue.join('|')}) skip=1; continue ;; esac
    case "\${at:+$at }$word" in
      (${below.join('|')}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at:$prev" in
${places.flatMap(values).join('\n')}
  esac
  case "$at" in
${places.map(entries).join('\n')}
  esac
  if (( \${#found} )); then _describe keyward found; else _files; fi
}
if [[ "\${funcstack[1]}" == _keyward ]]; then _keyward "$@"; else compdef _keyward keyward; fi
`
}

function values({ path, flags }: Place): string[] {
  return flags.filter(takesValue).map(({ names, value }) => {
    const patterns = names.map((name) => quoted(`${path.join(' ')}:${name}`)).join('|')
    if (typeof value !== 'string') return `    (${patterns}) compadd -- ${value!.map(quoted).join(' ')}; return ;;`
    if (value === 'text') return `    (${patterns}) _message ${quoted('a value')}; return ;;`
    return `    (${patterns}) _files${value === 'folder' ? ' -/' : ''}; return ;;`
  })
}

function entries({ path, verbs, flags }: Place): string {
  const described = (name: string, text: string) => quoted(`${name.replaceAll(':', '\\:')}:${text}`)
  const options = flags.flatMap(({ names, description }) => names.map((name) => described(name, description)))
  const names = verbs.map(({ name, description }) => described(name, description))
  return `    (${quoted(path.join(' '))}) if [[ "$cur" == -* ]]; then found=(${options.join(' ')}); else found=(${names.join(' ')}); fi ;;`
}
