import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Workspace packages are tested from their sources, in the test files' own process and in those that they start.
// Vitest hands these on to Node as well: `import` here would hold for `require` too.
const conditions = ['keyward-source', 'node']
const fromSources = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
}
const common = {
  execArgv: ['--conditions=keyward-source'],
  // For what hangs. A busy machine is slow, which is no failure.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  // What passes then is told at the end of the run, as the bug that it is.
  retry: 1,
  exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
}
const journeys = 'compat/src/browser/**/*.test.ts'
/** A browser, a Next server and ours on two cores. */
const withProcesses = { ...common, testTimeout: 180_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    // Two at least: tests that start processes wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...fromSources,
        test: {
          ...common,
          name: 'unit',
          // A worker of its own for each file would take longer to start than many a file to run. `vi.mock` does not work so:
          // what is to be replaced may have been loaded by the file before.
          isolate: false,
          unstubEnvs: true,
          setupFiles: ['scripts/test/same-environment.ts'],
          include: [
            'packages/!(server|nextjs)/**/*.test.{ts,tsx}',
            '{apps,conformance,scripts,bench,examples}/**/*.test.{ts,tsx}',
          ],
          exclude: [...common.exclude, '**/*.server.test.ts'],
        },
      },
      // Its files put their own modules in the place of Next's: each needs a worker that has loaded none.
      { ...fromSources, test: { ...common, name: 'nextjs', include: ['packages/nextjs/**/*.test.{ts,tsx}'] } },
      {
        ...fromSources,
        test: {
          ...common,
          name: 'server',
          // What speaks to a real server shares its database, and the server's modules, which take longer to load than many
          // a file to run.
          isolate: false,
          include: ['packages/server/**/*.test.ts', 'packages/cli/**/*.server.test.ts'],
          globalSetup: ['packages/server/test-support/cluster.ts'],
        },
      },
      {
        ...fromSources,
        test: {
          ...withProcesses,
          name: 'compat',
          include: ['compat/**/*.test.{ts,tsx}'],
          exclude: [...common.exclude, journeys],
        },
      },
      {
        // Browsers and example apps: one file at a time, they would only make each other late.
        ...fromSources,
        test: { ...withProcesses, name: 'browser', include: [journeys], fileParallelism: false },
      },
    ],
  },
})
