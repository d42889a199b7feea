/** The first start of a site of its own: nobody can log in until somebody has followed the link that it prints. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { stateFolder } from '@/scripts/folders'
import { getFreePort } from '@/scripts/postgres/access'
import { password } from '@/tests/support/admin-visit'
import { startSite } from '@/tests/support/started-site'

test('the link that the first start prints makes the first admin, once', async ({ page }) => {
  test.setTimeout(240_000)
  const dataFolder = join(stateFolder, `test-${process.pid}-set-up`)
  await mkdir(dataFolder, { recursive: true })
  const site = startSite(dataFolder, await getFreePort())
  try {
    await site.waitFor('Parley is at')
    const link = /http\S+\/admin\/welcome#\S+/.exec(site.output)?.[0] ?? 'no link'
    const origin = new URL(link).origin

    // Nobody has a password that everybody knows.
    await page.goto(`${origin}/admin`)
    await page.getByLabel('E-mail address').fill('admin@parley.example')
    await page.getByLabel('Password').fill('admin')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page.locator('.ad-problem')).toContainText('do not belong together')

    await page.goto(link)
    await expect(page.getByText('Nobody can log in yet: you are the first.')).toBeVisible()
    // What somebody sees over a shoulder is worth nothing.
    await expect(page).toHaveURL(`${origin}/admin/welcome`)
    await page.getByLabel('Your name').fill('Ada First')
    await page.getByLabel('E-mail address').fill('ada@parley.example')
    await page.getByLabel('Password').fill('too short')
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page.getByLabel('Password')).toBeFocused()
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
    await page.getByRole('link', { name: 'Users' }).click()
    await expect(page.getByText('ada@parley.example')).toBeVisible()

    await page.goto('about:blank')
    await page.goto(link)
    await expect(page.locator('.ad-problem')).toContainText('This link has been used')
  } finally {
    site.child.kill('SIGTERM')
    await site.closed
    await rm(dataFolder, { recursive: true, force: true })
  }
})
