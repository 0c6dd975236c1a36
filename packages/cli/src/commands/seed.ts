import type { Command } from 'commander'
import type { Api } from '../api/client.ts'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { type DemoUser, demoPassword, demoUsers } from './demo-users.ts'

type Options = InstanceOptions & { demo?: boolean; json?: boolean }

export function addSeedCommand(program: Command, io: Io): void {
  withInstanceOptions(program.command('seed'))
    .description('Fill an instance with people to try things with.')
    .option('--demo', 'the demonstration people')
    .option('--json', 'as JSON')
    .action((options: Options) => seed(options, io))
}

async function seed(options: Options, io: Io): Promise<void> {
  if (!options.demo) throw new CliError('Say what to seed: --demo.', { exitCode: exitCodes.unusable })
  const api = await instanceApi(options, io)
  const created: string[] = []
  const present: string[] = []
  for (const user of demoUsers) ((await createUser(api, user)) ? created : present).push(user.email)
  if (options.json) return io.out(JSON.stringify({ created, present, password: demoPassword }))
  io.out(`${created.length} people made, ${present.length} were there already.`)
  io.out(`Sign in as ${demoUsers[0]?.email} or any other of them with the password ${demoPassword}`)
}

/** False if the person is there already: seeding twice changes nothing. */
async function createUser(api: Api, user: DemoUser): Promise<boolean> {
  try {
    await api.request('POST', '/users', {
      body: {
        email_address: [user.email],
        first_name: user.firstName,
        last_name: user.lastName,
        password: demoPassword,
        // The password is printed everywhere: it is in lists of known ones for good reason.
        skip_password_checks: true,
      },
    })
    return true
  } catch (error) {
    if (error instanceof CliError && error.code === 'form_identifier_exists') return false
    throw error
  }
}
