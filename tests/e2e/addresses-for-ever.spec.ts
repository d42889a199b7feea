import { expect, test } from '@playwright/test'
import { addressesForEver } from '@/tests/support/addresses-for-ever'

test('every address that was ever given out answers, with nothing set aside and every mark found', async ({
  request,
  baseURL,
}) => {
  test.slow()
  for (const address of addressesForEver) {
    const answer = await request.get(address.replace('{origin}', baseURL ?? ''))
    expect.soft(answer.status(), address).toBe(200)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    const text = await answer.text()
    expect.soft(text, address).not.toContain('option-problems"')
    if (address.startsWith('/embed/') && address.includes('mark='))
      expect.soft(text, address).toContain('class="ev')
  }
})
