/** What came of a check, in tests. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
}

/** The outcome of a check that is one thing: it passes or fails as a whole. */
export function countAsOne(hasPassed: boolean): Outcome {
  return hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The outcome of a suite by its own counts and its exit code. A suite that failed outside any test counts one
 * failure, and so does one that ran no test: nothing was checked.
 */
export function countSuite(counts: Outcome, exitCode: number | null): Outcome {
  const isFault = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return isFault ? { ...counts, failed: 1 } : counts
}

/** Adds outcomes up. */
export function sumOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  }
}
