import { expect, test } from 'vitest'
import { countSuite, sumOutcomes } from '@/scripts/checks/outcome'

test('a suite counts its tests', () => {
  expect(countSuite({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 })
  expect(countSuite({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 })
})

test('a suite that failed outside any test, was killed, or ran no test has failed', () => {
  expect(countSuite({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 })
  expect(countSuite({ passed: 3, failed: 0 }, null)).toEqual({ passed: 3, failed: 1 })
  expect(countSuite({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('outcomes add up', () => {
  const outcomes = [
    { passed: 1, failed: 0 },
    { passed: 20, failed: 3 },
  ]
  expect(sumOutcomes(outcomes)).toEqual({ passed: 21, failed: 3 })
})
