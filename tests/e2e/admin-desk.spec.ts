/** The desk in the hands of somebody who changes their mind. */
import { expect, type Page, test } from '@playwright/test'
import { enterAs, enterElsewhere } from '@/tests/support/admin-visit'
import {
  addArticle,
  choose,
  create,
  mark,
  panel,
  pick,
  publishCopy,
  select,
  submit,
} from '@/tests/support/desk'
import { runSql } from '@/tests/support/run-sql'

const id = 'the-desk'
const text = `Envoys meet at the weir

Envoys of both capitals met at the weir on Friday. The truce held all the same, the weir keeper said.

A monitoring mechanism was refused outright, an official from the north told this paper.

Nobody would say what was agreed.`

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => publishCopy(id))

const open = async (page: Page, name: string, role: 'coder' | 'publisher' = 'coder') => {
  await enterAs(page, role, name)
  await page.goto(`/admin/processes/${id}/articles`)
  await page.getByRole('link', { name: 'Weir Gazette' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Weir Gazette' })).toBeVisible()
}
const resting = (page: Page, paragraph: number) =>
  page.locator(`#paragraph-${paragraph} .ad-rests`).getByRole('button')
const beginClaim = async (page: Page, claim: string) => {
  await panel(page).getByRole('button', { name: 'Claim', exact: true }).click()
  await choose(page, 'Claim', claim)
  await pick(page, 'Stance', 'Says so')
}

test('what is begun and left is not mixed with what is begun next, and waits', async ({ page }) => {
  await enterAs(page, 'coder', 'Hesitant Coder')
  await addArticle(page, id, { text, outlet: 'Weir Gazette', day: '2025-11-21' })
  await select(page, 'The truce held all the same')
  await beginClaim(page, 'Ceasefire still standing')
  await panel(page).getByRole('button', { name: 'Close' }).click()

  await select(page, 'Nobody would say')
  await panel(page).getByRole('button', { name: 'Claim', exact: true }).click()
  // It is another beginning: neither the claim nor the words of the one before.
  await expect(panel(page).getByRole('combobox', { name: 'Claim' })).toHaveValue('')
  await expect(panel(page).getByLabel('Locating phrase')).toHaveValue('Nobody would say')
  await panel(page).getByRole('button', { name: 'Close' }).click()

  await page.reload()
  const waiting = panel(page).getByRole('region', { name: 'Not saved yet' })
  await waiting.getByRole('button', { name: /Ceasefire still standing/ }).click()
  await expect(panel(page).getByLabel('Locating phrase')).toHaveValue('The truce held all the same')
  await pick(page, 'Strength', 'Explicit')
  await create(page)
  await expect(waiting).toHaveCount(0)
  await expect(resting(page, 2)).toHaveCount(1)
})

test('letters begin what words are selected for; Escape and Ctrl+Z take back', async ({ page }) => {
  await open(page, 'Quick Coder')
  await select(page, 'monitoring mechanism was refused')
  // They stay visible, and the text is not drawn anew by that: the selection can still grow.
  const shown = () => page.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...one].map(String)))
  await expect.poll(shown).toEqual(['monitoring mechanism was refused'])
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false)
  await page.keyboard.press('d')
  await expect(panel(page).getByRole('heading', { name: 'Demand: what the article says' })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ad-chosen')).toHaveCount(0)
  await select(page, 'monitoring mechanism was refused')
  await page.keyboard.press('c')
  await choose(page, 'Claim', 'October round: no agreement')
  await pick(page, 'Stance', 'Bears on it')
  await pick(page, 'Strength', 'Explicit')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Created “/ })).toBeVisible()
  await expect(resting(page, 3)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(resting(page, 3)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(resting(page, 3)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(resting(page, 3)).toHaveCount(0)
})

test('words are chosen with the keyboard alone', async ({ page }) => {
  await open(page, 'Keyed Coder')
  const chosen = page.locator('.ad-chosen').getByRole('status')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('j', 'j', 'k')
  await expect(chosen).toHaveText('Paragraph 1: Envoys')
  await press('j', 'ArrowRight', 'ArrowRight', 'ArrowLeft')
  await expect(chosen).toHaveText('Paragraph 2: of')
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft')
  await expect(chosen).toHaveText('Paragraph 2: of both')
  await press('c')
  await expect(panel(page).getByLabel('Locating phrase')).toHaveValue('of both')
})

test('words that are selected are not replaced by those that a suggestion rests on', async ({ page }) => {
  await open(page, 'Choosing Coder')
  const suggested = page.locator('#paragraph-3 .ad-suggested').filter({ hasText: 'perhaps' })
  await suggested.getByRole('button').first().click()
  const own = await panel(page).getByLabel('Locating phrase').inputValue()
  expect(own).not.toBe('an official from the north')
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Escape')
  await select(page, 'an official from the north')
  await suggested.getByRole('button').first().click()
  await expect(panel(page).getByLabel('Locating phrase')).toHaveValue('an official from the north')
})

test('a seat that is there is told, and given the words', async ({ page }) => {
  await open(page, 'Seating Coder')
  await select(page, 'Envoys of both capitals')
  await panel(page).getByLabel('Something else').selectOption({ label: 'Seat in a delegation' })
  await pick(page, 'Round', 'Istanbul I (October)')
  await choose(page, 'Party', 'Pakistan')
  await choose(page, 'Person', 'Khawaja Asif')
  await expect(panel(page).getByText(/is there already. Is it the same\?/)).toBeVisible()
  await panel(page).getByRole('button', { name: 'Add the words to its evidence' }).click()
  await expect(panel(page).getByRole('heading', { name: /^Khawaja Asif/ })).toBeVisible()
  await expect(panel(page).getByLabel('Locating phrase').last()).toHaveValue('Envoys of both capitals')
  await expect(panel(page).getByText('Not saved yet.')).toBeVisible()
})

test('words are added to the evidence of a record that is there', async ({ page }) => {
  await open(page, 'Adding Coder')
  await select(page, 'an official from the north')
  await resting(page, 2).first().click()
  // Whoever only looks at it adds nothing.
  await expect(panel(page).getByLabel('Locating phrase')).toHaveCount(1)
  await expect(panel(page).getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
  await expect(panel(page).getByText('Selected: an official from the north')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Add “an official from the north”' }).click()
  await expect(panel(page).getByLabel('Locating phrase')).toHaveCount(2)
  // What is selected meanwhile is offered in sight.
  await mark(page, 'Nobody would say')
  await expect(panel(page).getByRole('button', { name: 'Add “Nobody would say”' })).toBeInViewport({
    ratio: 1,
  })
  await submit(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  // It opens as it was saved, be it that the rest is still being read anew.
  await resting(page, 2).first().click()
  await expect(panel(page).getByLabel('Locating phrase')).toHaveCount(2)
  await expect(panel(page).getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
})

test('the beginning of what is written stays in sight where the page ends', async ({ page }) => {
  await open(page, 'Thorough Coder')
  await resting(page, 2).first().click()
  const heading = panel(page).getByRole('heading', { level: 2 })
  for (const height of [800, 600]) {
    await page.setViewportSize({ width: 1280, height })
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect(heading).toBeInViewport({ ratio: 1 })
    await expect(panel(page).getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 })
  }
})

test('who goes to the form of a review before its charts are drawn stands there once they are', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Hasty Publisher')
  let draw = () => {}
  const held = new Promise<void>((resolve) => {
    draw = resolve
  })
  await page.route(/\/review\/charts$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/admin/processes/${id}/review`)
  await page.getByRole('link', { name: 'To the form below' }).click()
  await expect(page.getByRole('button', { name: 'Go on without them' })).toBeInViewport()
  draw()
  await expect(page.getByRole('heading', { name: 'Charts that change' })).toBeVisible()
  await expect(page.getByLabel('Note')).toBeInViewport()
  await expect(page.getByRole('heading', { name: /^Publish release/ })).toBeInViewport({ ratio: 1 })
})

test('what is chosen while something is saved opens once it is', async ({ page }) => {
  await open(page, 'Hurried Coder')
  let goOn = () => {}
  let going = Promise.resolve()
  await page.route(/\/records\/claim_reports\/\d+$/, async (route) => {
    if (route.request().method() === 'PUT') await going
    await route.continue()
  })
  const own = resting(page, 2).first()
  const note = panel(page).getByLabel('Note').first()
  const save = panel(page).getByRole('button', { name: 'Save' })
  const waits = panel(page).getByText('What you chose opens once it is.')
  const saveSlowly = async (text: string) => {
    going = new Promise((resolve) => {
      goOn = resolve
    })
    await own.click()
    await note.fill(text)
    await submit(page, 'Save')
  }
  await saveSlowly('Said twice.')
  await page
    .locator('#paragraph-3 .ad-suggested')
    .filter({ hasText: 'perhaps' })
    .getByRole('button')
    .first()
    .click()
  await expect(waits).toBeVisible()
  goOn()
  await expect(panel(page).getByRole('button', { name: 'Create' })).toBeVisible()
  await expect(waits).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Close' }).click()
  // The very record that is being saved opens as it was saved.
  await saveSlowly('Said three times.')
  await own.click()
  await expect(waits).toBeVisible()
  goOn()
  await expect(waits).toHaveCount(0)
  await expect(note).toHaveValue('Said three times.')
  await expect(save).toHaveAttribute('aria-disabled', 'true')
})

test('evidence follows a text that is replaced, and who codes it meanwhile is told', async ({
  page,
  browser,
}) => {
  await open(page, 'Correcting Coder')
  const other = await enterElsewhere(browser, 'coder', 'Other Coder')
  await other.goto(page.url())
  await expect(resting(other, 2)).toHaveCount(1)
  await page.getByText('Correct or replace the text').click()
  await page
    .getByLabel('Text', { exact: true })
    .fill(text.replace('Envoys of both', 'A standfirst.\n\nEnvoys of both'))
  await expect(page.getByText(/2 move to another paragraph/)).toBeVisible()
  await page.getByRole('button', { name: 'Replace it' }).click()
  await expect(resting(page, 3)).toHaveCount(1)
  await expect(resting(page, 2)).toHaveCount(0)
  await expect(page.getByText(/The text is another one/)).toHaveCount(0)
  // What is done to a record reads the page anew.
  await resting(other, 2).first().click()
  await panel(other).getByLabel('Note').first().fill('Read twice.')
  await submit(other, 'Save')
  await expect(other.getByText(/The text is another one since you opened this page/)).toBeVisible()
  await other.context().close()
})

test('what was created is no draft any more, however soon the form is left', async ({ page }) => {
  await open(page, 'Hasty Coder')
  await select(page, 'monitoring mechanism was refused')
  await panel(page).getByRole('button', { name: 'Demand', exact: true }).click()
  await choose(page, 'Demand', 'Monitoring mechanism')
  await panel(page).getByRole('combobox', { name: 'Status' }).selectOption('refused')
  await panel(page).getByRole('combobox', { name: 'According to' }).selectOption({ index: 1 })
  await pick(page, 'Confidence', 'High')
  // What is read anew takes its time.
  let goOn = () => {}
  const going = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(/\/api\/admin\/.*\/(names|articles)/, async (route) => {
    if (route.request().method() === 'GET') await going
    await route.continue()
  })
  await submit(page, 'Create')
  await expect(page.getByRole('status').filter({ hasText: /^Created “/ })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Close' }).click()
  goOn()
  await page.reload()
  await expect(panel(page).getByRole('heading', { name: 'Checklist' })).toBeVisible()
  const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('parley-draft'))
  expect(await page.evaluate(drafts)).toEqual([])
  await expect(page.locator('.ad-rests').getByRole('button', { name: /Monitoring mechanism/ })).toHaveCount(1)
})

test('an end of coding that is refused says what is open by now', async ({ page, browser }) => {
  await open(page, 'Ending Coder')
  await panel(page).getByRole('button', { name: 'The rest is not mentioned …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'It mentions none of them' }).click()
  const end = panel(page).getByRole('button', { name: 'It is coded to the end' })
  await expect(end).toBeVisible()
  const other = await enterElsewhere(browser, 'coder', 'Adding Coder')
  const status = await other.evaluate(async (address) => {
    const { records } = await (await fetch(`${address}?limit=1`)).json()
    const row = { ...records[0].row, id: 'added-meanwhile', label: 'Added meanwhile' }
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ row, also: [], reason: '' })
    return (await fetch(address, { method: 'POST', headers, body })).status
  }, `/api/admin/processes/${id}/records/claims`)
  expect(status).toBe(201)
  await other.context().close()
  await end.click()
  await expect(panel(page).getByRole('alert')).toContainText('1 claim or demand is not decided')
  await expect(panel(page).getByRole('button', { name: 'Report on Added meanwhile' })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Not mentioned: Added meanwhile' }).click()
  await end.click()
  await expect(panel(page).getByText('The article is coded to the end.')).toBeVisible()
})

test('a text file that is not in UTF-8 is refused with a way out', async ({ page }) => {
  await enterAs(page, 'coder', 'Old Coder')
  await page.goto(`/admin/processes/${id}/articles/new`)
  const file = page.getByLabel('A text file')
  const give = (encoding: BufferEncoding) =>
    file.setInputFiles({
      name: 'cafe.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Café au port', encoding),
    })
  await give('latin1')
  await expect(page.getByText(/“cafe.txt” is no text in UTF-8/)).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('')
  await give('utf8')
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Café au port')
  await expect(page.getByText(/is no text in UTF-8/)).toHaveCount(0)
})

test('a review of tables that break a rule leads to the record, and publishes once it is mended', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Strict Publisher')
  // No form lets such a thing in: only whoever writes into the database.
  await runSql('UPDATE sources SET short_name = $1 WHERE process_id = $2 AND id = $3', [
    'Weir Gazette of the Lake',
    id,
    'dawn-2025-10-27',
  ])
  await page.goto(`/admin/processes/${id}/review`)
  const faults = page.getByRole('region', { name: 'To be put right first' })
  await expect(faults).toContainText('short name')
  await expect(faults).toContainText('Weir Gazette of the Lake')
  await expect(page.getByRole('button', { name: /^Publish release/ })).toHaveCount(0)
  await faults.getByRole('link').first().click()
  await page.locator('.ad-table tbody a').first().click()
  await page.getByLabel(/^Short name/).fill('Dawn Daily')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await page.goto(`/admin/processes/${id}/review`)
  await expect(faults).toHaveCount(0)
  await page.getByRole('button', { name: /^Publish release/ }).click()
  await expect(page.getByText(/^Release \d+ is published/)).toBeVisible()
})
