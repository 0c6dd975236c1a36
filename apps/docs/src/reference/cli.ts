import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Argument, Command, type Option } from 'commander'
import { commands } from '../../../../packages/cli/src/commands/index.ts'
import type { Io } from '../../../../packages/cli/src/io.ts'
import { code, type Page, table, words } from './page.ts'

/** The command line as it is built, without being run. */
export function program(): Command {
  const silent: Io = {
    env: {},
    out: () => undefined,
    err: () => undefined,
    input: async () => '',
    ask: null,
    choose: null,
  }
  const root = new Command('keyward')
  for (const add of commands) add(root, silent)
  return root
}

/** One page for each verb behind `keyward`, and one of all of them. */
export function cliPages(): Page[] {
  const verbs = program().commands
  return [overview(verbs), ...verbs.map((verb) => verbPage(verb))]
}

function overview(verbs: readonly Command[]): Page {
  return {
    path: 'cli/overview',
    title: 'The command line',
    description: 'Every command of keyward, how it finds a server, and its exit codes.',
    order: 0,
    body: `
\`\`\`sh
npx keyward start
\`\`\`

The package is \`@keyward/cli\`; in a checkout of Keyward it is \`npm run keyward --\`.

${table(
  ['Command', 'What it does'],
  verbs.map((verb) => [`[\`keyward ${verb.name()}\`](/cli/${verb.name()}/)`, words(verb.description())]),
)}

## Which server, which instance

Commands that speak to a server take \`--url\` (or \`KEYWARD_API_URL\`; \`http://localhost:4100\` without) and one of two keys:

- \`--secret-key\` (\`KEYWARD_SECRET_KEY\`) opens the instance that it belongs to.
- \`--token\` (\`KEYWARD_OPERATOR_TOKEN\`) opens every instance of a workspace; production ones for their settings alone.

Without either they take what the folder is [linked](/cli/link/) to, or the keys in its env files. Where several instances could be meant, \`--instance\`
and \`--application\` name one.

## For scripts

\`--json\` prints what the API answered. What goes wrong is then one line of JSON too, the last on standard error:

\`\`\`json
{"error":{"code":"user_not_found","message":"There is no user \\"nobody\\"."}}
\`\`\`

The code is [the server's](/reference/errors/), or the command line's own: \`credential_missing\`, \`server_unreachable\`, \`unknown_option\` and the like,
else \`usage\` or \`failed\`.

What deletes asks first, or takes \`--yes\`. Exit codes: 0 done; 1 failed, or
\`config diff --exit-code\` found differences; 2 the command or the configuration is not usable.

\`\`\`sh
eval "$(keyward completion bash)"
\`\`\`

makes your shell complete all of it; zsh and fish as well.
`,
  }
}

function verbPage(verb: Command): Page {
  const parts = verb.commands.length > 0 ? verb.commands.map((child) => section(child, verb.name())) : []
  const own = verb.commands.length === 0 || verb.options.length > 0 ? [usage(verb, '')] : []
  return {
    path: `cli/${verb.name()}`,
    title: `keyward ${verb.name()}`,
    description: verb.description().split('\n')[0]!,
    body: [words(verb.description()), guide(verb.name()), ...own, ...parts].join('\n\n'),
  }
}

/** What people wrote for people: examples first. Beside it stands what the command says of itself. */
function guide(verb: string): string {
  return readFileSync(fileURLToPath(new URL(`cli/${verb}.md`, import.meta.url)), 'utf8').trim()
}

function section(command: Command, before: string): string {
  const path = `${before} ${command.name()}`
  const children = command.commands.map((child) => section(child, path))
  const also = command.aliases().map((name) => `Also \`${before} ${name}\`.`)
  const description = [words(command.description()), ...also].join(' ')
  return [`## ${path}`, description, usage(command, before), ...children].join('\n\n')
}

function usage(command: Command, before: string): string {
  const line = ['keyward', before, command.name(), command.usage()].filter(Boolean).join(' ')
  const rows = [
    ...command.registeredArguments.map((one) => [code(argumentName(one)), words(argumentText(one))]),
    ...command.options.filter(({ hidden }) => !hidden).map((one) => [code(one.flags), words(optionText(one))]),
  ]
  return [
    `\`\`\`text\n${line}\n\`\`\``,
    ...(rows.length > 0 ? [table(['Argument or option', 'What it does'], rows)] : []),
  ].join('\n\n')
}

const argumentName = (one: Argument) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)
const argumentText = ({ description, argChoices }: Argument) =>
  [description, argChoices && `One of ${argChoices.join(', ')}`].filter(Boolean).join('. ')

function optionText({ description, argChoices, defaultValue, envVar }: Option): string {
  const facts = [
    argChoices && `one of ${argChoices.join(', ')}`,
    defaultValue !== undefined && defaultValue !== false && `default ${String(defaultValue)}`,
    envVar && `or ${envVar}`,
  ].filter(Boolean)
  return facts.length > 0 ? `${description} (${facts.join('; ')})` : description
}
