import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/** What `npm test` wants to know of one run of Vitest. */
export type Report = {
  passed: number
  /** One for each test that failed, file that broke outside of its tests, and error that nothing caught. */
  failures: string[]
  /** Tests that failed, with the reason, and passed when they were tried once more. */
  secondTries: string[]
  files: { name: string; seconds: number }[]
}

/** Names the file that the report goes to. */
export const reportVariable = 'KEYWARD_TEST_REPORT'

/** A reporter of Vitest that leaves a `Report` as JSON. */
export default class ReportFile implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], uncaught: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const report: Report = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failures: [
        ...tests.filter((test) => test.result().state === 'failed').map(toldOf),
        ...modules.flatMap(brokenPieces),
        ...uncaught.map((error) => told('Nothing caught', [error])),
      ],
      secondTries: tests.filter((test) => test.diagnostic()?.flaky).map(toldOf),
      files: modules.map((module) => ({ name: fileOf(module), seconds: module.diagnostic().duration / 1000 })),
    }
    writeFileSync(process.env[reportVariable]!, JSON.stringify(report))
  }
}

/** Errors of the file itself and of the hooks of its suites. */
function brokenPieces(module: TestModule): string[] {
  return [module, ...module.children.allSuites()]
    .filter((piece) => piece.errors().length > 0)
    .map((piece) => told(fileOf(module), piece.errors()))
}

function told(what: string, errors: readonly SerializedError[] | undefined): string {
  const reasons = (errors ?? []).map((error) => error.stack ?? error.message)
  return [what, ...reasons.join('\n').split('\n', 30)].join('\n')
}

function toldOf(test: TestCase): string {
  return told(`${fileOf(test.module)} > ${test.fullName}`, test.result().errors)
}

function fileOf(module: TestModule): string {
  return relative(module.project.config.root, module.moduleId)
}
