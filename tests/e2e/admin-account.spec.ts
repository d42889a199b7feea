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
  const reason = page.getByText('Log in to go on to the page you asked for.')
  await expect(reason).toHaveCount(0)
  await page.goto('/admin/processes/pak-afg-2025/records/claims?q=two+words&where=topic:ceasefire')
  await expect(page).toHaveURL(/\/admin\/log-in\?to=/)
  await expect(reason).toBeVisible()
  await expect(page.getByText('Forgotten your password? Ask an admin')).toBeVisible()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(/\/records\/claims\?q=two\+words&where=topic%3Aceasefire$/)
  await page.goto(link)
  await expect(page.locator('.ad-problem')).toContainText('This link has been used or has expired.')
  await expect(page.getByText('If you have a password already, log in.')).toBeVisible()
})

test('a password that is set must be another than what is known of oneself, and can be seen', async ({
  page,
}) => {
  const { link, email } = await inviteUser('viewer', 'Guessed Viewer')
  await page.goto(link)
  const field = page.getByLabel('Password')
  await field.fill(email)
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show the password' }).click()
  await expect(page.getByRole('button', { name: 'Hide the password' })).toBeFocused()
  await expect(field).toHaveAttribute('type', 'text')
  await expect(field).toHaveValue(email)
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Set my password' }).click()
  await expect(page.locator('.ad-problem')).toContainText('little more than your e-mail address')
  await field.fill(password)
  await page.getByRole('button', { name: 'Set my password' }).click()
  await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()

  await page.goto('/admin/account')
  await page.getByLabel('Current password').fill(password)
  for (const [next, said] of [
    [password, 'The new password is the same as the current one.'],
    ['passwordpassword', 'one short piece again and again'],
  ] as const) {
    await page.getByLabel('New password').fill(next)
    await page.getByRole('button', { name: 'Change my password' }).click()
    await expect(page.locator('.ad-problem')).toContainText(said)
  }
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
  await expect(page.getByText('10 of 10 recovery codes are left.')).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])

  for (const isRecovery of [false, true]) {
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByLabel('Code of your authenticator app, or a recovery code').fill('000000')
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('.ad-problem')).toContainText('This code is wrong')
    await page
      .getByLabel('Code of your authenticator app, or a recovery code')
      .fill(isRecovery ? recovery.toUpperCase().replace('-', '') : totpOf(uri))
    await page.getByRole('button', { name: 'Go on' }).click()
    if (isRecovery) {
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('9 of 10 recovery codes are left.')
      await dialog.getByRole('button', { name: 'Go on' }).click()
    }
    await expect(page.getByRole('heading', { name: 'Processes' })).toBeVisible()
  }
  await page.goto('/admin/account')
  await expect(page.getByText('9 of 10 recovery codes are left.')).toBeVisible()
})

test('an admin adds a user, changes their role, resets and removes them', async ({ page }) => {
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
  await item.getByRole('button', { name: 'Change role …' }).click()
  await expect(page.getByRole('dialog')).toContainText('Let Added User be a publisher?')
  await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click()
  const said = page.locator('.ad-said')
  await expect(said).toHaveText('Added User is a publisher now, and was logged out.')
  await expect(item.getByRole('combobox')).toBeEnabled()
  await page.reload()
  await expect(item.getByRole('combobox')).toHaveValue('publisher')
  expect(await findAxeProblems(page)).toEqual([])
  await item.getByRole('button', { name: 'New link' }).click()
  await expect(page.getByRole('dialog')).toContainText('Make a new link for Added User?')
  await page.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click()
  await expect(page.locator('.ad-key')).toContainText('/admin/welcome#')
  await page.getByRole('button', { name: 'I have it' }).click()
  await expect(said).toHaveText('Added User sets a password by the new link.')
  await item.getByRole('button', { name: 'Remove' }).click()
  await expect(said).toBeEmpty()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(item).toHaveCount(0)
  await expect(said).toHaveText('Added User is removed.')
})

test('one’s own row leads to the account; rows stand in columns, and below each other on a phone', async ({
  page,
}) => {
  const { email } = await enterAs(page, 'admin', 'Own Admin')
  await inviteUser('coder', 'Somebody With A Rather Long Name')
  await page.goto('/admin/users')
  const own = page.getByRole('listitem').filter({ hasText: email })
  await expect(own.getByRole('button')).toHaveCount(0)
  await expect(own.getByRole('combobox')).toHaveCount(0)
  await expect(own.getByRole('link', { name: 'Your account' })).toHaveAttribute('href', '/admin/account')
  const lefts = (part: string) =>
    page
      .locator(`.ad-user > ${part}`)
      .evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().x)))
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const part of ['.ad-role', '.ad-acts']) expect(new Set(await lefts(part)).size).toBe(1)
  expect((await lefts('.ad-acts'))[0]).toBeGreaterThan((await lefts('.ad-role'))[0] ?? 0)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await lefts('.ad-acts')).toEqual(await lefts('.ad-role'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the users are for admins, and whoever is none is told so', async ({ page }) => {
  await enterAs(page, 'viewer', 'Curious Viewer')
  await page.goto('/admin/users')
  await expect(page.getByText('This needs the role admin; yours is viewer.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible()
})

test('an admin logs somebody out, who can log in again', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage()
  const visitor = await enterAs(other, 'coder', 'Left Open')
  await enterAs(page, 'admin', 'Closing Admin')
  await page.goto('/admin/users')
  const item = page.getByRole('listitem').filter({ hasText: visitor.email })
  await item.getByRole('button', { name: 'Log them out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Log them out' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.ad-said')).toHaveText('Left Open is logged out everywhere.')
  await other.reload()
  await expect(other.getByRole('button', { name: 'Log in' })).toBeVisible()
  await other.context().close()
})

test('an admin disables somebody, who cannot log in until they are enabled, and all of it is told', async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage()
  const visitor = await enterAs(other, 'coder', 'On Leave')
  await enterAs(page, 'admin', 'Strict Admin')
  await page.goto('/admin/users')
  const item = page.getByRole('listitem').filter({ hasText: visitor.email })
  const doTo = async (what: 'Disable' | 'Enable') => {
    await item.getByRole('button', { name: what }).click()
    await page.getByRole('dialog').getByRole('button', { name: what }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await doTo('Disable')
  await expect(page.locator('.ad-said')).toHaveText('On Leave is disabled, and was logged out.')
  await expect(item).toContainText('disabled')
  await other.reload()
  await other.getByLabel('E-mail address').fill(visitor.email)
  await other.getByLabel('Password').fill(password)
  await other.getByRole('button', { name: 'Log in' }).click()
  await expect(other.locator('.ad-problem')).toContainText('This account is disabled. Ask an admin')
  await doTo('Enable')
  await other.getByLabel('Password').fill(password)
  await other.getByRole('button', { name: 'Log in' }).click()
  await expect(other.getByRole('button', { name: 'Log out' })).toBeVisible()
  // Other tests do things to accounts of their own meanwhile.
  const told = page
    .getByRole('region', { name: 'What was done to accounts' })
    .getByRole('listitem')
    .filter({ hasText: 'On Leave' })
  await expect(told.nth(0)).toContainText('Strict Admin enabled On Leave')
  await expect(told.nth(1)).toContainText('Strict Admin disabled On Leave')
  await other.context().close()
})
