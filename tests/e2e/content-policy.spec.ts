/** The Content-Security-Policy: no page does what it forbids; each document of the admin has a nonce of its own. */
import { expect, type Page, test } from '@playwright/test'
import { adminAddress, enterAs, openRecord } from '@/tests/support/admin-visit'
import { processId } from '@/tests/support/chart-addresses'

/** What browsers report against the policy of the documents that a page shows from now on. */
async function hearViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation
      tell(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return violations
}

test('no public page does what its policy forbids', async ({ page }) => {
  const violations = await hearViolations(page)
  for (const address of ['/', `/${processId}`, `/${processId}/charts/demand-status`]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading').first()).toBeVisible()
  }
  expect(violations).toEqual([])
})

test('no page of the admin does what its policy forbids, and no nonce is used twice', async ({ page }) => {
  test.setTimeout(90_000)
  const violations = await hearViolations(page)
  await enterAs(page, 'admin', 'Policy Admin')
  const record = new URL(await openRecord(page, 'demand_reports', { demand: 'ceasefire' })).pathname
  const nonces: string[] = []
  for (const address of [
    '/admin',
    '/admin/account',
    '/admin/users',
    '/admin/new-process',
    adminAddress,
    `${adminAddress}/description`,
    `${adminAddress}/history`,
    `${adminAddress}/package`,
    `${adminAddress}/records/statements`,
    record,
  ]) {
    const response = await page.goto(address)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    const policy = response?.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy, address).toContain("default-src 'none'")
    expect(policy, address).not.toContain('unsafe')
    expect(nonce, address).toBeDefined()
    nonces.push(nonce ?? '')
  }
  expect(new Set(nonces).size).toBe(nonces.length)
  await page.goto(`${adminAddress}/records/statements`)
  await page.getByRole('button', { name: 'Edit in the table' }).click()
  await page.locator('td[data-label]').first().click()
  await page.keyboard.press('Enter')

  // What would be forbidden is told, or this test would prove nothing; and told after all that was before it.
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.isBroken = true'
    document.head.append(script)
  })
  await expect.poll(() => violations.length).toBeGreaterThan(0)
  expect(violations).toEqual([expect.stringMatching(/^script-src-elem inline /)])
  expect(await page.evaluate(() => 'isBroken' in window)).toBe(false)
})
