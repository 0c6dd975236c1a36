import type { Scenario } from '../scenario.ts'
import { apiKeysScenario } from './api-keys.ts'
import { backendScenario } from './backend.ts'
import { gettingInScenario } from './getting-in.ts'
import { linksScenario } from './links.ts'
import { machinesScenario } from './machines.ts'
import { organizationDomainsScenario } from './organization-domains.ts'
import { organizationInvitationsScenario } from './organization-invitations.ts'
import { organizationsScenario } from './organizations.ts'
import { platformScenario } from './platform.ts'
import { productionScenario } from './production.ts'
import { profileScenario } from './profile.ts'
import { publicScenario } from './public.ts'
import { roleSetsScenario } from './role-sets.ts'
import { sessionScenario } from './session.ts'
import { signInScenario } from './sign-in.ts'
import { signUpScenario } from './sign-up.ts'
import { templatesScenario } from './templates.ts'
import { tokensScenario } from './tokens.ts'
import { usersScenario } from './users.ts'
import { webhooksScenario } from './webhooks.ts'

/** In an order in which the simpler ones say first what is broken. */
export const allScenarios: readonly Scenario[] = [
  publicScenario,
  signUpScenario,
  signInScenario,
  sessionScenario,
  profileScenario,
  usersScenario,
  backendScenario,
  tokensScenario,
  apiKeysScenario,
  organizationsScenario,
  gettingInScenario,
  machinesScenario,
  roleSetsScenario,
  organizationInvitationsScenario,
  organizationDomainsScenario,
  webhooksScenario,
  templatesScenario,
  linksScenario,
  platformScenario,
  productionScenario,
]
