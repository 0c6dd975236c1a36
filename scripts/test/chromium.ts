import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// The shell first: a window of the whole browser costs three times as much, for tabs and menus that no test looks at.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]

/** `CHROMIUM_PATH`, else the first Chromium on the path; null if there is none (decisions.md 32). */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const howToInstallChromium = `The tests need a Chromium, and there is none on the path (or at CHROMIUM_PATH). For example:
  Debian, Ubuntu   apt-get install chromium-headless-shell fonts-liberation
  Fedora           dnf install chromium
  macOS            brew install --cask chromium
  any              npx playwright install chromium, then set CHROMIUM_PATH to it`
