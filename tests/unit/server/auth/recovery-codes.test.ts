import { expect, test } from 'vitest'
import { makeRecoveryCodes, recoveryCodeCount, storedRecoveryCode } from '@/server/auth/recovery-codes'

test('ten codes are made, and each is its own stored form', () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(recoveryCodeCount)
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    expect(storedRecoveryCode(code)).toBe(code)
  }
})

test.each(['K3MF9-2XWQH', 'k3mf92xwqh', ' K3mf9 2xwqh ', 'k3mf9–2xwqh', 'k3 mf 9- 2x wq h', 'ｋ3mf9-2xwqh'])(
  '%s is read as it is stored',
  (typed) => {
    expect(storedRecoveryCode(typed)).toBe('k3mf9-2xwqh')
  },
)

test.each(['', '-', 'k3mf9-2xwq', 'k3mf9-2xwqhz'])('"%s" is no code that is stored', (typed) => {
  expect(storedRecoveryCode(typed)).not.toMatch(/^\w{5}-\w{5}$/)
})
