import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './scripts/browser/chromium-flags'

/** Both are set by scripts/run-tests.ts, which runs the site these tests look at. */
const {
  PARLEY_TEST_ADDRESS: address,
  PARLEY_TEST_REPORT: reportFile,
  CHROMIUM_PATH: executablePath,
} = process.env
if (!address || !reportFile) throw new Error('Run the browser tests with: npm test -- browser [files]')

// Playwright wants the configuration as a default export.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // How long a busy machine may take; what is there is found at once.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: reportFile }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: { executablePath, args: chromiumFlags },
    screenshot: 'only-on-failure',
    // A picture of every step would make the whole run a third longer.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
})
