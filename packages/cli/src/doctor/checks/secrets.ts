import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readText } from '../../project/env-files.ts'
import { places } from '../../project/sources.ts'
import type { Check, Finding, Patient } from '../finding.ts'

const publicPrefix = /^(NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|PUBLIC_)/

/** Whether a secret stands where everybody can read it: in a page, in code, or in the repository. */
export const checkSecrets: Check = (patient) => [
  ...inPublicVariables(patient),
  ...inCode(patient),
  ...inRepository(patient),
]

const replace = 'and make a new key, for the old one counts as read: `keyward instances rotate --overlap-hours 0`.'

function inPublicVariables({ environment }: Patient): Finding[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const isSecret = /^(sk_(test|live)_|ak_|whsec_)/.test(value ?? '') || /(KEYWARD|CLERK)_(\w*_)?SECRET/.test(name)
    if (!value || !publicPrefix.test(name) || !isSecret) return []
    return [
      {
        code: 'secret_in_public_variable',
        severity: 'error' as const,
        message: `${name} holds a secret, and variables of that name are built into pages that everybody can read.`,
        cure: `Rename it to ${name.replace(publicPrefix, '')}, ${replace}`,
        where: name,
      },
    ]
  })
}

function inCode({ sources }: Patient): Finding[] {
  return places(sources, /['"`](sk_(?:test|live)_[A-Za-z0-9]{20,}|whsec_[A-Za-z0-9+/=]{24,})['"`]/g).map(
    ({ where }) => ({
      code: 'secret_in_code',
      severity: 'error' as const,
      message: 'A secret key stands in the code.',
      cure: `Read it from the environment, ${replace}`,
      where,
    }),
  )
}

/** Only git knows what it holds; without git there is nothing to tell. */
function inRepository({ project }: Patient): Finding[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--', '.env*', '.keyward'], {
    cwd: project.folder,
    encoding: 'utf8',
    timeout: 10_000,
  })
  if (listed.status !== 0) return []
  return listed.stdout
    .split('\0')
    .filter(
      (path) =>
        path.startsWith('.keyward/') ||
        /\bsk_(test|live)_[A-Za-z0-9]{20,}/.test(readText(join(project.folder, path)) ?? ''),
    )
    .slice(0, 5)
    .map((path) => ({
      code: 'secret_in_repository',
      severity: 'error' as const,
      message: `git keeps ${path}, which holds secrets.`,
      cure: `\`git rm --cached ${path}\`, add it to .gitignore, ${replace}`,
      where: path,
    }))
}
