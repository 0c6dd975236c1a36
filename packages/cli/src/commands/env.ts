import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { addEnvPullCommand } from './env-pull.ts'

export function addEnvCommand(program: Command, io: Io): void {
  const env = program
    .command('env')
    .description('List the environment variables that the server reads; `pull`: write those that an application reads.')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const { describeSettings } = await import('@keyward/server')
      const settings = describeSettings()
      io.out(options.json ? JSON.stringify(settings, null, 2) : settings.map(paragraph).join('\n\n'))
    })
  addEnvPullCommand(env, io)
}

type Description = { name: string; aliases: readonly string[]; type: string; default: string | null; doc: string }

function paragraph(setting: Description): string {
  const names = [setting.name, ...setting.aliases].join(' | ')
  const fallback = setting.default ? `, default ${setting.default}` : ''
  return `${names}  (${setting.type}${fallback})\n    ${setting.doc}`
}
