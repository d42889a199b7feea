/** Records in the admin: each test edits records that no other one touches. */
import { expect, type Page, test } from '@playwright/test'
import { enterAs, enterElsewhere, logInElsewhere, openRecord, save } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: false }).first()
const note = (page: Page) => page.getByLabel(/^Note/)
const history = (page: Page) => page.getByRole('region', { name: 'History' }).or(page.locator('.ad-history'))

test('a report is edited and saved with its evidence, and the history says who did', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await enterAs(page, 'coder', 'Cora Coder')
  await openRecord(page, 'demand_reports', { demand: 'ceasefire', source: 'dawn-2025-10-27' })
  await note(page).fill('Read once more.')
  await page.getByRole('button', { name: 'Add evidence' }).click()
  const piece = page.locator('.ad-piece').last()
  await piece.getByLabel('Paragraph').fill('3')
  await piece.getByLabel('Anchor').fill('a phrase of a test')
  await page.getByLabel('Why').fill('A second look')
  await save(page)
  await expect(history(page).getByText('Cora Coder').first()).toBeVisible()
  await expect(page.getByText('“A second look”').first()).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue('Read once more.')
  await expect(page.locator('.ad-piece').getByLabel('Anchor').last()).toBeVisible()
  await expect(page.locator('.ad-piece textarea', { hasText: 'a phrase of a test' })).toHaveCount(1)
  expect(problems).toEqual([])
})

test('what breaks a rule is said at its field, and what was typed stays', async ({ page }) => {
  await enterAs(page, 'coder', 'Rule Breaker')
  await openRecord(page, 'demand_reports', { demand: 'enforceable-compliance' })
  await field(page, 'Step').fill('9')
  await note(page).fill('Still here.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.ad-problem')).toContainText('Not saved')
  await expect(field(page, 'Step')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'Step')).toHaveAccessibleDescription(/leaves out 1/)
  await field(page, 'Step').fill('one')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(field(page, 'Step')).toHaveAccessibleDescription(/“one” is not a whole number/)
  await expect(note(page)).toHaveValue('Still here.')
})

test('all that a record says wrong by itself is told at once, with what is asked of it', async ({ page }) => {
  await enterAs(page, 'coder', 'Hasty Coder')
  await openRecord(page, 'demand_reports', { demand: 'ttp-fatwa' })
  const calls: string[] = []
  page.on('request', (request) => void (request.method() === 'PUT' && calls.push(request.url())))
  await field(page, 'Step').fill('one')
  await page.getByRole('button', { name: 'Add evidence' }).click()
  const piece = page.locator('.ad-piece').last()
  await piece.getByLabel('Paragraph').fill('0')
  await piece.getByLabel('Anchor').fill('one two three four five six seven eight nine')
  await expect(piece).toContainText('9 of at most 8 words')
  await page.getByRole('button', { name: 'Save' }).click()
  const faults = page.locator('.ad-problem').getByRole('listitem')
  await expect(faults).toHaveCount(3)
  await expect(faults.last()).toContainText('has 9 words. Allowed: at most 8 words.')
  expect(calls).toEqual([])
  await piece.getByRole('button', { name: 'Remove' }).click()
})

test('one of many choices is found by typing, and what names none stays to be mended', async ({ page }) => {
  await enterAs(page, 'coder', 'Choosing Coder')
  await page.goto('/admin/processes/pak-afg-2025/records/demand_reports/new')
  const demand = page.getByRole('combobox', { name: 'Demand', exact: true })
  await expect(demand).toBeFocused()
  await page.keyboard.type('joint mon')
  await page.keyboard.press('Tab')
  await expect(demand).toHaveValue('Draft agreement on joint monitoring')
  await demand.fill('ttp')
  await page.keyboard.press('Tab')
  await expect(page.getByText('This is none of the choices.')).toBeVisible()
  await expect(demand).toHaveValue('ttp')
  await demand.fill('no such demand')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(demand).toHaveAccessibleDescription(/“no such demand” is none of the choices/)
  await expect(demand).toHaveValue('no such demand')
  await demand.fill('monitoring mech')
  await page.getByRole('listbox').getByRole('option', { name: 'Monitoring mechanism' }).click()
  await expect(demand).toHaveValue('Monitoring mechanism')
  await expect(demand).not.toHaveAttribute('aria-invalid')
  // What is typed next takes its place.
  await page.keyboard.type('ceasefire')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(demand).toHaveValue('Monitoring mechanism')
})

test('words are found in all tables, and lead to where they stand', async ({ page }) => {
  await enterAs(page, 'viewer', 'Seeking Viewer')
  await page.goto('/admin/processes/pak-afg-2025')
  await page.getByRole('searchbox', { name: /^Search all tables/ }).fill('Geo News')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1)
  await expect(page.locator('mark').first()).toHaveText(/^geo news$/i)
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'Geo News', exact: false }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Geo News')
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('Geo News')
  await page.getByRole('searchbox').fill('qqqqqqqq')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing is found.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all tables' }).click()
  await expect(page.getByRole('link', { name: 'Articles', exact: true })).toBeVisible()
})

test('one record after another is created', async ({ page }) => {
  await enterAs(page, 'coder', 'Busy Coder')
  await page.goto('/admin/processes/pak-afg-2025/records/outside_documents/new')
  for (const name of ['first', 'second']) {
    await page.getByLabel(/^Title/).fill(`The ${name} test paper`)
    await expect(page.getByLabel('Id', { exact: true })).toHaveValue(`the-${name}-test-paper`)
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The ${name} test paper`)
    await page.getByRole('link', { name: 'Add another' }).click()
    await expect(page.getByLabel(/^Title/)).toHaveValue('')
  }
  await page.goto('/admin/processes/pak-afg-2025/records/outside_documents?q=test+paper')
  await expect(page.getByText(/^2 found$/)).toBeVisible()
})

test('two who change one record: the second sees both texts, chooses, and loses neither', async ({
  page,
  browser,
}) => {
  await enterAs(page, 'coder', 'First Coder')
  const address = await openRecord(page, 'outside_documents', {})
  const other = await enterElsewhere(browser, 'coder', 'Second Coder')
  await other.goto(address)
  await note(other).fill('Theirs.')
  await field(other, 'Issuer').fill('Their issuer')
  await note(page).fill('Mine.')
  await save(other)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: /Second Coder has changed this/ })).toBeVisible()
  const choice = page.getByRole('group', { name: 'Note' })
  await expect(choice).toContainText('Theirs.')
  await expect(choice).toContainText('Mine.')
  await expect(page.getByRole('button', { name: 'Save this' })).toBeDisabled()
  expect(await findAxeProblems(page)).toEqual([])
  await choice.getByRole('radio', { name: 'Mine: Mine.' }).check()
  await page.getByRole('button', { name: 'Edit it further' }).click()
  await expect(note(page)).toHaveValue('Mine.')
  await expect(note(page)).toBeFocused()
  await expect(field(page, 'Issuer')).toHaveValue('Their issuer')
  await save(page)
  await other.reload()
  await expect(note(other)).toHaveValue('Mine.')
  await other.context().close()
})

test('who drops what they wrote sees what there is', async ({ page, browser }) => {
  const visitor = await enterAs(page, 'coder', 'Dropping Coder')
  const address = await openRecord(page, 'parties', { id: 'turkiye' })
  const other = await logInElsewhere(browser, visitor)
  await other.goto(address)
  await note(other).fill('Theirs.')
  await note(page).fill('Mine.')
  await save(other)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByRole('heading', { name: 'You have changed this in another window since you opened it here' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Discard what I wrote here' }).click()
  await expect(note(page)).toHaveValue('Theirs.')
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(page.getByText('is here again')).toHaveCount(0)
  // What is typed next is saved over theirs.
  await note(page).fill('Mine after all.')
  await save(page)
  await note(page).fill('Never mind.')
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(note(page)).toHaveValue('Mine after all.')
  await other.context().close()
})

test('a record that somebody else deletes meanwhile is brought back, with what was typed', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'coder', 'Orphan Coder')
  await page.goto('/admin/processes/pak-afg-2025/records/outside_documents/new')
  await page.getByLabel(/^Id/).fill('test-paper-orphan')
  await page.getByLabel(/^Title/).fill('The orphan paper')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The orphan paper')
  const other = await logInElsewhere(browser, visitor)
  await other.goto(page.url())
  await note(page).fill('Typed on.')
  await other.getByRole('button', { name: 'Delete …' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(other.getByRole('status').filter({ hasText: /^Deleted “/ })).toBeVisible()
  await expect(other).toHaveURL(/outside_documents$/)
  // Back leads to what is left of it, not to a form that cannot be saved.
  await other.goBack()
  await expect(other.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await expect(note(other)).toHaveCount(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Somebody has deleted this record.')).toBeFocused()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('Somebody has deleted this record.')).toHaveCount(0)
  await expect(note(page)).toHaveValue('Typed on.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await other.context().close()
})

test('a day is typed into the history, and an address that no page has stays in the admin', async ({
  page,
}) => {
  await enterAs(page, 'viewer', 'Dated Viewer')
  await page.goto('/admin/processes/pak-afg-2025/history')
  await page.getByText('Filter', { exact: true }).click()
  await page.getByLabel('From').focus()
  await page.keyboard.type('01022026', { delay: 30 })
  await expect(page).toHaveURL(/from=2026-0[12]-0[12]$/)
  await expect(page.getByLabel('From')).toHaveValue(/^2026-/)
  await expect(page.locator('.ad-history > li').first()).toBeVisible()
  const answer = await page.goto('/admin/processes/no-such-process')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await page.getByRole('link', { name: 'Processes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Processes')
})

test('a deletion that others depend on is refused with the list, and done with it once confirmed', async ({
  page,
}) => {
  await enterAs(page, 'coder', 'Deleting Coder')
  const address = await openRecord(page, 'demands', { id: 'formal-dissociation-declaration' })
  await page.getByRole('button', { name: 'Delete …' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('mean nothing without it')
  const dependants = await dialog.getByRole('listitem').count()
  expect(dependants).toBeGreaterThan(1)
  await dialog.getByRole('button', { name: `Delete it and ${dependants} more` }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Deleted “/ })).toBeVisible()
  await page.goto(address)
  await expect(page.locator('.ad-problem')).toContainText('was deleted')
  // What went with it comes back with it.
  await page.getByRole('button', { name: 'Bring it back' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('dissociation', { ignoreCase: true })
  await expect(page.locator('.ad-piece').first()).toBeVisible()
})

test('the history of a record has its evidence, and a version is restored with it', async ({ page }) => {
  await enterAs(page, 'coder', 'Restoring Coder')
  await openRecord(page, 'demand_reports', { demand: 'widen-agenda' })
  const anchor = page.locator('.ad-piece').first().getByLabel('Anchor')
  const before = await anchor.inputValue()
  await anchor.fill('other words of a test')
  await save(page)
  await expect(page.locator('.ad-revised-piece').first()).toContainText('other words of a test')
  // While something is written, nothing below it is undone.
  const noted = await note(page).inputValue()
  await note(page).fill('Unsaved')
  await expect(page.getByRole('button', { name: 'Restore this version' })).toHaveCount(0)
  await note(page).fill(noted)
  await page.getByRole('button', { name: 'Restore this version' }).last().click()
  await expect(page.getByText('Restored.')).toBeVisible()
  await expect(anchor).toHaveValue(before)
  await expect(page.getByText(/^“Restored as it was on /)).toBeVisible()
})

test('a change is undone from the history, and the undoing is a change too', async ({ page }) => {
  await enterAs(page, 'coder', 'Undoing Coder')
  await openRecord(page, 'claims', {}).catch(() => openRecord(page, 'claims', {}))
  const before = await note(page).inputValue()
  await note(page).fill('To be undone.')
  await save(page)
  await page.getByRole('button', { name: 'Undo this change' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible()
  await expect(page.getByText('by undoing an earlier change').first()).toBeVisible()
  await page.reload()
  await expect(note(page)).toHaveValue(before)
})

test('a session that ends while somebody types asks for the log-in, and nothing typed is lost', async ({
  page,
  browser,
}) => {
  const visitor = await enterAs(page, 'coder', 'Revoked Coder')
  await openRecord(page, 'events', {})
  await note(page).fill('Typed before the session ended.')
  const other = await logInElsewhere(browser, visitor)
  await other.goto('/admin/account')
  await other.getByRole('button', { name: 'Log out there' }).click()
  await expect(other.getByRole('button', { name: 'Log out there' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog).toBeVisible()
  // Browsers close what is pressed away twice.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('E-mail address')).toHaveValue(visitor.email)
  await dialog.getByLabel('Password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Log in' }).click()
  await expect(dialog).toHaveCount(0)
  // What was refused for want of a session is done now.
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await expect(page.locator('.ad-problem')).toHaveCount(0)
  await page.reload()
  await expect(note(page)).toHaveValue('Typed before the session ended.')
  await other.context().close()
})

test('a draft is there again after its tab was closed', async ({ page, context }) => {
  await enterAs(page, 'coder', 'Forgetful Coder')
  const address = await openRecord(page, 'institutions', {})
  await note(page).fill('Half a thought')
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(address)
  await expect(next.getByRole('status').filter({ hasText: 'is here again' })).toBeVisible()
  await expect(note(next)).toHaveValue('Half a thought')
  next.once('dialog', (dialog) => void dialog.accept())
  await next.getByRole('button', { name: 'Discard it' }).click()
  await expect(note(next)).not.toHaveValue('Half a thought')
  await next.reload()
  await expect(next.getByRole('button', { name: 'Discard it' })).toHaveCount(0)
})

test('a viewer sees everything and can change nothing', async ({ page }) => {
  await enterAs(page, 'viewer', 'Vera Viewer')
  await page.goto('/admin/processes/pak-afg-2025/records/parties')
  await expect(page.getByRole('link', { name: 'New record' })).toHaveCount(0)
  await page.locator('.ad-table tbody a').first().click()
  await expect(page.getByLabel(/^Short name/)).toBeVisible()
  await expect(page.getByLabel(/^Short name/)).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
})

test('a draft outlives the way to another page and back, and a save what is typed meanwhile', async ({
  page,
}) => {
  await enterAs(page, 'coder', 'Restless Coder')
  const address = await openRecord(page, 'discrepancies', {})
  await note(page).fill('Begun here.')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link').last().click()
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(page.getByText(/did not save is here again/)).toBeVisible()
  await expect(note(page)).toHaveValue('Begun here.')

  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/records/discrepancies/*', async (route) => {
    if (route.request().method() === 'PUT') await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Saving …' })).toBeVisible()
  await note(page).fill('Begun here, and gone on.')
  go()
  await expect(page.getByText(/^Saved “/)).toBeVisible()
  await expect(page.getByText('Not saved yet.')).toBeVisible()
  await expect(note(page)).toHaveValue('Begun here, and gone on.')
  await save(page)

  // What is undone is gone from the form, too.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(note(page)).toHaveValue('Begun here.')
})

test('without a connection a save says so at once, and nothing typed is lost', async ({ page, context }) => {
  await enterAs(page, 'coder', 'Offline Coder')
  await openRecord(page, 'sources', {})
  await note(page).fill('Typed on a train.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.ad-problem')).toContainText('The site does not answer')
  await expect(note(page)).toHaveValue('Typed on a train.')
  await context.setOffline(false)
  await save(page)
})
