import type { ChartOptions } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'

/** Allowances in a frame below 316 px, on a phone, in a column, and from about 900 px. */
export type Allowances = readonly [narrow: number, phone: number, column: number, wide: number]

/**
 * How much higher than its picture an embed can be, at the same width: measured in Chromium over filters and widths
 * (`tests/e2e/stated-heights.spec.ts` measures again and says which is too small).
 */
export const heightAllowances: Readonly<
  Record<ChartSlug, Readonly<Record<ChartOptions['view'], Allowances>>>
> = {
  'delegation-composition': { summary: [1.13, 1.17, 1.15, 1.04], full: [1.09, 1.08, 1.29, 1.04] },
  'delegation-changes': { summary: [1.28, 1.11, 1.06, 1], full: [1.23, 1.12, 1.06, 1] },
  'demand-status': { summary: [1.09, 1.14, 1.09, 1.04], full: [1.06, 1.28, 1.33, 1.1] },
  'demand-paths': { summary: [1.21, 1.1, 1.06, 1], full: [1.06, 1.07, 1.06, 1.02] },
  'claim-coverage': { summary: [1.28, 1.24, 1.2, 1.16], full: [1.06, 1.26, 1.21, 1.12] },
  'source-agreement': { summary: [1.18, 1.16, 1.13, 1.06], full: [1.17, 1.16, 1.12, 1.05] },
  voices: { summary: [1.47, 1.08, 1.11, 1.11], full: [1.2, 1.09, 1.28, 1.16] },
  discrepancies: { summary: [1.04, 1.11, 1.12, 1], full: [1, 1.06, 1, 1] },
  timeline: { summary: [1.05, 1.07, 1.13, 1.15], full: [1, 1.02, 1.08, 1.09] },
}
