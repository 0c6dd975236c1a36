import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './e2e',
  // The last file changes the password.
  fullyParallel: false,
  workers: 1,
  timeout: 30_000,
  reporter: 'line',
  use: {
    baseURL: process.env['E2E_BASE_URL'],
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'global setup', testMatch: /global\.setup\.ts/ },
    { name: 'app', testMatch: /.*\.spec\.ts/, dependencies: ['global setup'] },
  ],
})
