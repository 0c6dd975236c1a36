import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0
const cases: [line: string, offered: string[]][] = [
  ['us', ['users']],
  ['users l', ['list', 'lock']],
  ['--help users list --lim', ['--limit']],
  ['export --format ', ['csv', 'json']],
  ['token --user users op', ['operator']],
  ['config pu', ['pull', 'push', 'put']],
  ['config push --destr', ['--destructive']],
  ['completion ', ['bash', 'fish', 'zsh']],
]

async function script(shell: string): Promise<string> {
  const { exitCode, out } = await keyward(['completion', shell])
  expect(exitCode).toBe(0)
  return join(testFolder({ script: out }).path, 'script')
}

test('bash offers what can stand there', async () => {
  const file = await script('bash')
  const lines = cases.map(([line]) => {
    const words = ['keyward', ...line.split(' ')].map((word) => `'${word}'`)
    return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _keyward; echo "\${COMPREPLY[*]}"`
  })
  const out = execFileSync('bash', ['--norc', '-c', [`source '${file}'`, ...lines].join('\n')], { encoding: 'utf8' })
  const offered = out.trimEnd().split('\n')
  expect(offered.map((words) => words.split(' ').sort())).toEqual(cases.map(([, expected]) => expected))
})

test.skipIf(!has('fish'))('fish offers the same, with what it means', async () => {
  const file = await script('fish')
  const ask = cases.map(([line]) => `complete -C 'keyward ${line}'; echo ====`)
  const out = execFileSync('fish', ['--no-config', '-c', [`source ${file}`, ...ask].join('\n')], { encoding: 'utf8' })
  const offered = out.split('====\n').slice(0, -1)
  const words = offered.map((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t')[0])
      .sort(),
  )
  expect(words).toEqual(cases.map(([, expected]) => expected))
  expect(offered[0]).toContain('The people of an instance.')
})

test.skipIf(!has('zsh'))('zsh reads its script', async () => {
  expect(spawnSync('zsh', ['-n', await script('zsh')])).toMatchObject({ status: 0 })
})

test('a shell that nobody knows ends with 2', async () => {
  expect(await keyward(['completion', 'tcsh'])).toMatchObject({ exitCode: 2 })
})
