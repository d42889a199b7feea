import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { logFolder } from '@/scripts/folders'
import { runStep } from '@/scripts/process/run-step'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core']

/**
 * Path of a Chromium: CHROMIUM_PATH, else Playwright's own, else the system's, else one that apt-get installs where
 * we are root on Debian. Throws an ExpectedFailure that says what to do where there is none.
 */
export async function requireChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new ExpectedFailure(`CHROMIUM_PATH is ${given}, where there is no file`)
  }
  return findChromium() ?? (await installChromium())
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [chromium.executablePath(), ...onPath].find((path) => path !== '' && existsSync(path))
}

async function installChromium(): Promise<string> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await runStep({
      title: 'Installing Chromium (apt-get)',
      program: 'sh',
      args: [
        '-c',
        `apt-get update && apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`,
      ],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      logFile: join(logFolder, 'apt-get.log'),
    })
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new ExpectedFailure(
    'there is no Chromium for the browser tests; run npx playwright install chromium, or set CHROMIUM_PATH',
  )
}
