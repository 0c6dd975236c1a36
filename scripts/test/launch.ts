import { type Browser, chromium } from '@playwright/test'
import { findChromium, howToInstallChromium } from './chromium.ts'

/** The Chromium that is there. Its sandbox does not work for root, whom CI machines often are. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (!executablePath) throw new Error(howToInstallChromium)
  return chromium.launch({ executablePath, args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] })
}
