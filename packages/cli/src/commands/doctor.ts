import { resolve } from 'node:path'
import { styleText } from 'node:util'
import type { Command } from 'commander'
import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import { askServer } from '../doctor/server-facts.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { projectEnvironment } from '../project/env-files.ts'
import { publishableKeyIn, secretKeyIn } from '../project/keys.ts'
import { detectProject } from '../project/project.ts'
import { readSources } from '../project/sources.ts'

type Options = { cwd?: string; url?: string; appUrl?: string; token?: string; strict?: boolean; json?: boolean }

export function addDoctorCommand(program: Command, io: Io): void {
  program
    .command('doctor')
    .description('Look for known troubles in an application and say what cures them. Nothing is changed.')
    .option('--cwd <folder>', 'folder of the application (default: this one)')
    .option('--url <url>', 'address of the server (default: what the publishable key says)')
    .option('--app-url <url>', 'the running application, to be asked about header limits, forwarded hosts and cookies')
    .option('--token <token>', 'a token that is refused: says what it would need')
    .option('--strict', 'end with 1 for warnings too')
    .option('--json', 'as JSON')
    .action((options: Options) => doctor(options, io))
}

async function doctor(options: Options, io: Io): Promise<void> {
  for (const url of [options.url, options.appUrl])
    if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url)))
      throw new CliError(`"${url}" is no http or https address.`, { exitCode: exitCodes.unusable })
  const project = detectProject(resolve(options.cwd ?? '.'), io.env)
  const environment = { ...projectEnvironment(project.folder), ...io.env }
  const [publishableKey, secretKey] = [publishableKeyIn(environment), secretKeyIn(environment)]
  const found = await examine({
    project,
    environment,
    publishableKey,
    secretKey,
    sources: readSources(project.folder),
    server: await askServer({ publishableKey, secretKey, url: options.url, io }),
    appUrl: options.appUrl ?? null,
    token: options.token ?? null,
    nodeVersion: process.version,
  })
  const errors = found.filter(({ severity }) => severity === 'error').length
  io.out(
    options.json
      ? JSON.stringify({ errors, warnings: found.length - errors, findings: found }, null, 2)
      : describe(found),
  )
  if (errors > 0 || (options.strict && found.length > 0))
    throw new CliError(`${errors} to cure, ${found.length - errors} to look at.`, { code: 'troubles_found' })
}

function describe(found: readonly Finding[]): string {
  if (found.length === 0) return 'Nothing found: keys, server, proxy, code and versions look well.'
  return found
    .map(({ code, severity, message, cure, where }) =>
      [
        `${severity === 'error' ? styleText('red', 'error') : styleText('yellow', 'warning')} ${code}${where ? `  ${where}` : ''}`,
        `  ${message}`,
        `  ${styleText('green', cure)}`,
      ].join('\n'),
    )
    .join('\n\n')
}
