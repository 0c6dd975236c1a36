import type { Command } from 'commander'
import type { Sample } from './pages.ts'

/** What is wrong with the calls of `keyward` in a shell sample: verbs and options that it does not have. */
export function commandProblems({ page, line, code }: Sample, root: Command): string[] {
  const lines = code.replaceAll('\\\n', ' ').split('\n')
  return lines.flatMap((text) =>
    callsIn(text).flatMap((words) => problemsOf(words, root).map((why) => `${page}.md:${line} ${why}: ${text.trim()}`)),
  )
}

/** Words behind each `keyward` of a line, up to a pipe or the end of a substitution. */
function callsIn(text: string): string[][] {
  const calls = text
    .replace(/(^|\s)#.*$/, '')
    .matchAll(/(?:^|[\s(])(?:npx )?keyward((?:\s+(?:'[^']*'|"[^"]*"|[^\s|)>&;]+))*)/g)
  return [...calls]
    .filter(({ index }) => !/npm run $|install .*$|--name $/.test(text.slice(0, index! + 1)))
    .map(([, rest]) => rest!.match(/'[^']*'|"[^"]*"|\S+/g) ?? [])
}

function problemsOf(words: readonly string[], root: Command): string[] {
  let command = root
  // What follows `--` goes to somebody else.
  const rest = words.includes('--') ? words.slice(0, words.indexOf('--')) : [...words]
  for (let child = named(command, rest[0]); child; child = named(command, rest[0])) {
    command = child
    rest.shift()
  }
  if (command.commands.length > 0 && command.registeredArguments.length === 0 && rest[0] && !rest[0].startsWith('-'))
    return [`no such command ${rest[0]}`]
  const known = command.options.flatMap(({ long, short }) => [long, short])
  const unknown = rest
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.split('=')[0]!)
    .filter((word) => !known.includes(word) && !['--help', '--version'].includes(word))
  return unknown.map((word) => `${command.name()} has no ${word}`)
}

const named = (command: Command, name: string | undefined) =>
  command.commands.find((child) => name !== undefined && [child.name(), ...child.aliases()].includes(name))
