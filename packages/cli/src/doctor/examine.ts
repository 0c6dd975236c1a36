import { checkCode, checkGenerations, checkTokenTypes, checkUserTypes } from './checks/code.ts'
import { checkHeaders } from './checks/headers.ts'
import { checkEnvironment, checkKeys } from './checks/keys.ts'
import { checkProxy } from './checks/proxy.ts'
import { checkSecrets } from './checks/secrets.ts'
import { checkServer } from './checks/server.ts'
import { checkJsxTypes, checkVersions } from './checks/versions.ts'
import type { Check, Finding, Patient } from './finding.ts'

/** In the order of the report. A new one is a function and a line here. */
const checks: readonly Check[] = [
  checkKeys,
  checkEnvironment,
  checkSecrets,
  checkServer,
  checkProxy,
  checkGenerations,
  checkCode,
  checkUserTypes,
  checkTokenTypes,
  checkVersions,
  checkJsxTypes,
  checkHeaders,
]

/** All findings, errors first. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const found: Finding[] = []
  for (const check of checks) found.push(...(await check(patient)))
  return found.sort((left, right) => rank(left) - rank(right))
}

const rank = ({ severity }: Finding) => (severity === 'error' ? 0 : 1)
