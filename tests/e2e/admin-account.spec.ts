import { expect, test } from '@playwright/test'
import { enterAs, inviteUser, password } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'
import { totpOf } from '@/tests/support/totp'

test('without a session every page of the admin leads to the log-in, and back', async ({ page }) => {
  const { link, email } = await inviteUser('coder', 'Lost Coder')
  await page.goto(link)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set my password' }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL(/\/admin\/log-in$/)
  await page.goto('/admin/processes/pak-afg-2025/records/claims?q=two+words&where=topic:ceasefire')
  await expect(page).toHaveURL(/\/admin\/log-in\?to=/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(/\/records\/claims\?q=two\+words&where=topic%3Aceasefire$/)
  await page.goto(link)
  await expect(page.locator('.ad-problem')).toContainText('This link was used')
})

test('a log-in with a second factor, and with a recovery code', async ({ page }) => {
  const { email } = await enterAs(page, 'admin', 'Careful Admin')
  await page.goto('/admin/account')
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Turn it on' }).click()
  const uri =
    (await page.getByRole('link', { name: 'open your authenticator app' }).getAttribute('href')) ?? ''
  await page.getByLabel('The code that the app shows now').fill(totpOf(uri))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  const codes = page.locator('.ad-codes li')
  await expect(codes.first()).toBeVisible()
  const recovery = (await codes.first().textContent()) ?? ''
  expect(await findAxeProblems(page)).toEqual([])

  for (const code of [() => totpOf(uri), () => recovery]) {
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByLabel('Code of your authenticator app, or a recovery code').fill('000000')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('.ad-problem')).toContainText('This code is wrong')
    await page.getByLabel('Code of your authenticator app, or a recovery code').fill(code())
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
  }
})

test('an admin adds a user, changes their role and removes them', async ({ page }) => {
  await enterAs(page, 'admin', 'Adding Admin')
  await page.goto('/admin/users')
  const email = `added-${crypto.randomUUID().slice(0, 8)}@parley.example`
  await page.getByLabel('Name').fill('Added User')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.locator('.ad-key')).toContainText('/admin/welcome#')
  const item = page.getByRole('listitem').filter({ hasText: email })
  await expect(item).toContainText('has not set a password yet')
  await page.getByRole('button', { name: 'I have it' }).click()
  await item.getByRole('combobox').selectOption('publisher')
  await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click()
  await expect(item.getByRole('combobox')).toBeEnabled()
  await page.reload()
  await expect(item.getByRole('combobox')).toHaveValue('publisher')
  expect(await findAxeProblems(page)).toEqual([])
  await item.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(item).toHaveCount(0)
})

test('an admin logs somebody out, who can log in again', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage()
  const visitor = await enterAs(other, 'coder', 'Left Open')
  await enterAs(page, 'admin', 'Closing Admin')
  await page.goto('/admin/users')
  const item = page.getByRole('listitem').filter({ hasText: visitor.email })
  await item.getByRole('button', { name: 'Log out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Log them out' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await other.reload()
  await expect(other.getByRole('button', { name: 'Log in' })).toBeVisible()
  await other.context().close()
})
