import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { addApiCommand } from './api.ts'
import { addAuditCommands } from './audit.ts'
import { addClaimCommand } from './claim.ts'
import { addCompletionCommand } from './completion.ts'
import { addConfigCommands } from './config.ts'
import { addDeployCommand } from './deploy.ts'
import { addDevCommand } from './dev.ts'
import { addDoctorCommand } from './doctor.ts'
import { addEnvCommand } from './env.ts'
import { addExportCommand } from './export.ts'
import { addImpersonateCommand } from './impersonate.ts'
import { addImportCommand } from './import.ts'
import { addInboxCommands } from './inbox.ts'
import { addInitCommand } from './init.ts'
import { addInstancesCommands } from './instances.ts'
import { addKeysCommands } from './keys.ts'
import { addLinkCommands } from './link.ts'
import { addListenCommand } from './listen.ts'
import { addMailCommands } from './mail.ts'
import { addMigrateCommand } from './migrate.ts'
import { addOrgsCommands } from './orgs.ts'
import { addSeedCommand } from './seed.ts'
import { addStartCommand } from './start.ts'
import { addTokenCommand } from './token.ts'
import { addUpgradeCommand } from './upgrade.ts'
import { addUsersCommands } from './users.ts'
import { addWebhooksCommands } from './webhooks.ts'

/** Every verb, in the order of the help. A new one is a file beside this one and a line here. */
export const commands: readonly ((program: Command, io: Io) => void)[] = [
  addInitCommand,
  addDevCommand,
  addClaimCommand,
  addLinkCommands,
  addDoctorCommand,
  addUpgradeCommand,
  addStartCommand,
  addMigrateCommand,
  addEnvCommand,
  addInstancesCommands,
  addDeployCommand,
  addConfigCommands,
  addUsersCommands,
  addImpersonateCommand,
  addOrgsCommands,
  addKeysCommands,
  addTokenCommand,
  addInboxCommands,
  addMailCommands,
  addListenCommand,
  addWebhooksCommands,
  addApiCommand,
  addAuditCommands,
  addSeedCommand,
  addImportCommand,
  addExportCommand,
  addCompletionCommand,
]
