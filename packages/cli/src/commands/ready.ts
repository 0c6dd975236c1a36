import { styleText } from 'node:util'
import { keywardVariables, officialVariables, type ServerAddress } from './variables.ts'

export type ReadyServer = ServerAddress & {
  readonly inbox: string | null
  readonly dashboard: string | null
  readonly operatorToken?: string | null
}

/** For scripts: what they need, in one line. */
export function readyLine({ url, publishableKey, secretKey, inbox, dashboard }: ReadyServer): string {
  return JSON.stringify({ url, publishableKey, secretKey, inbox, dashboard })
}

/** For people: where things are, and what to paste into an application. */
export function readyBlock(server: ReadyServer): string {
  const places = [
    ['Server', server.url],
    ['Inbox', server.inbox],
    ['Dashboard', server.dashboard],
  ].filter((place): place is [string, string] => place[1] !== null && place[1] !== undefined)
  return [
    '',
    `  ${styleText('bold', 'Keyward is ready')}`,
    '',
    ...places.map(([name, url]) => `  ${name.padEnd(10)} ${styleText('cyan', url)}`),
    '',
    ...variableBlock('Keyward packages: two keys are all they need', keywardVariables(server)),
    ...variableBlock('Official @clerk packages, version 6 of nextjs', officialVariables(server)),
    ...operatorBlock(server.operatorToken ?? null),
    '  Ctrl-C stops the server and its database.',
    '',
  ].join('\n')
}

/** Without indentation: the lines are for copying into a .env file. */
export function variableBlock(title: string, variables: readonly (readonly [string, string])[]): string[] {
  return [styleText('dim', `# ${title}`), ...variables.map(([name, value]) => `${name}=${value}`), '']
}

/** Said once: the token opens every instance of this server. */
function operatorBlock(token: string | null): string[] {
  if (token === null) return []
  return [
    styleText('dim', '# For the command line and the Platform API; kept in the data folder, not shown again'),
    `KEYWARD_OPERATOR_TOKEN=${token}`,
    '',
  ]
}
