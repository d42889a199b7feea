import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = [
  { find: /^@\//, replacement: root },
  // It throws anywhere but in Next's server bundles.
  { find: /^server-only$/, replacement: `${root}tests/support/empty-module.ts` },
]

// How long a busy machine may take, so that only what never ends fails by it.
const patience = { testTimeout: 120_000, hookTimeout: 240_000 }

// Vitest wants the configuration as a default export.
export default defineConfig({
  test: {
    // Measured to be the fastest on two cores.
    maxWorkers: 2,
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...patience } },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/database.ts'],
          ...patience,
        },
      },
      {
        resolve: { alias },
        // Minutes, not seconds, and some of them measure: one file at a time.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/support/database.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
