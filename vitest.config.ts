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
  testTimeout: 15_000,
  hookTimeout: 60_000,
  exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
}
const journeys = 'compat/src/browser/**/*.test.ts'
/** A browser, a Next server and ours on two cores: what fails once is tried once more, and the report says so. */
const withProcesses = { ...common, retry: 1, testTimeout: 120_000, hookTimeout: 300_000 }

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
          include: [
            'packages/!(server)/**/*.test.{ts,tsx}',
            '{apps,conformance,scripts,bench,examples}/**/*.test.{ts,tsx}',
          ],
          exclude: [...common.exclude, '**/*.server.test.ts'],
        },
      },
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
