/** A whole day: an article is pasted, coded, reviewed and published; readers see it; then it is taken back. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { enterAs } from '@/tests/support/admin-visit'
import { findAxeProblems } from '@/tests/support/axe'
import { processId as real } from '@/tests/support/chart-addresses'
import { runParley } from '@/tests/support/parley-command'

const id = 'a-day-of-coding'
const desk = `/admin/processes/${id}`

/** The article of the day, as a test may invent it. */
const article = `Envoys meet once more on the lake

Envoys of both capitals met on the lake on Tuesday, the Harbour Herald has learned. The ferry was late.

Nobody would say what was agreed. A monitoring mechanism was refused outright, an official from the north said.

The truce held all the same, the harbour master told this paper.`

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-day-'))
  await cp(`prisma/data/${real}`, folder, { recursive: true })
  const descriptor = join(folder, 'datapackage.json')
  await writeFile(
    descriptor,
    (await readFile(descriptor, 'utf8')).replace(`"name": "${real}"`, `"name": "${id}"`),
  )
  await runParley('import', folder)
  await runParley('publish', id, '--by', 'browser test')
  await rm(folder, { recursive: true })
})

/** Selects words of the article as a hand would, from inside their first word to inside their last. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((phrase) => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')]
    for (const paragraph of paragraphs) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(phrase) ?? -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at + 1, node, at + phrase.length - 1)
        return
      }
    }
    throw new Error(`there is no “${phrase}”`)
  }, words)
  await expect(page.locator('.ad-chosen')).toContainText(words)
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'What the article says' })
const create = async (page: Page) => {
  await panel(page).getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Created “/ })).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'Checklist' })).toBeVisible()
}
const choose = async (page: Page, label: string, choice: string) => {
  const field = panel(page).getByRole('combobox', { name: label })
  await field.fill(choice)
  await page.getByRole('listbox').getByRole('option', { name: choice }).first().click()
}

test('from the article to the published chart, and back', async ({ page, browser }) => {
  test.setTimeout(180_000)
  await enterAs(page, 'publisher', 'Day Publisher')
  const reader = await (await browser.newContext()).newPage()
  const chart = `/${id}/charts/demand-status`
  const pinned = `/embed/${id}/demand-status?release=1`
  await reader.goto(chart)
  const headline = reader.getByRole('heading', { level: 1 })
  const before = (await headline.textContent()) ?? ''
  expect(before).not.toBe('')

  await page.goto(desk)
  await page.getByRole('link', { name: 'Code articles' }).click()
  await page.getByRole('link', { name: 'Add an article' }).click()
  await page.getByLabel('Text', { exact: true }).fill(article)
  await page.getByLabel('Outlet may be empty').fill('Harbour Herald')
  await page.getByLabel('Published on may be empty').fill('2025-11-18')
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Add the article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Herald' })).toBeVisible()
  await expect(page.getByText('0 of 118 decided')).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])

  await select(page, 'monitoring mechanism was refused')
  await panel(page).getByRole('button', { name: 'Demand', exact: true }).click()
  await choose(page, 'Demand', 'Monitoring mechanism')
  await panel(page).getByLabel('Status').selectOption('refused')
  await choose(page, 'According to', 'Afghan').catch(() =>
    panel(page).getByLabel('According to').selectOption({ index: 1 }),
  )
  await panel(page).getByLabel('Confidence').selectOption('high')
  await create(page)
  await expect(page.getByText('1 of 118 decided')).toBeVisible()

  await select(page, 'The truce held all the same')
  await panel(page).getByRole('button', { name: 'Claim', exact: true }).click()
  await choose(page, 'Claim', 'Ceasefire still standing')
  await panel(page).getByLabel('Stance').selectOption('affirms')
  await panel(page).getByLabel('Strength').selectOption('explicit')
  await create(page)

  await select(page, 'the harbour master told this paper')
  await panel(page).getByRole('button', { name: 'Statement', exact: true }).click()
  await expect(panel(page).getByLabel('Paragraph').first()).toHaveValue('4')
  await panel(page).getByLabel('Speaker').fill('The harbour master')
  await panel(page).getByLabel('Gist').fill('The truce held.')
  await panel(page).getByLabel('Named').selectOption('false')
  await panel(page).getByLabel('Side inferred').selectOption('false')
  await panel(page).getByLabel('Mode').selectOption('paraphrase')
  await panel(page).getByRole('combobox', { name: 'Side', exact: true }).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await create(page)
  // What rests on a paragraph stands below it.
  await expect(page.locator('#paragraph-3').getByRole('button')).toHaveCount(1)
  await expect(page.locator('#paragraph-4').getByRole('button')).toHaveCount(2)

  await page.goto(`${desk}/review`)
  await expect(page.getByText('1 article is not coded to the end: Harbour Herald.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'What became of each ask' })).toBeVisible()
  await expect(page.getByText(/^Release 1: .*What became of each ask \(\d+ changes\)/)).toBeVisible()
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByLabel('Note').fill('An article of today')
  await page.getByRole('button', { name: 'Publish release 2' }).click()
  await expect(page.getByText('Release 2 is published: readers see it within a second.')).toBeVisible()

  await expect
    .poll(
      async () => {
        await reader.goto(chart)
        return reader.locator('main').textContent()
      },
      { intervals: [100], timeout: 10_000 },
    )
    .toContain('Harbour Herald')
  await reader.goto(pinned)
  await expect(reader.locator('.notice')).toContainText('2')

  await page.getByRole('button', { name: 'Restore to the tables …' }).last().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/rows in \d+ tables/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText(/^Restored release 1: \d+ rows changed\. Readers see it/)).toBeVisible()
  await page.getByRole('link', { name: 'Review and publish' }).click()
  await page.getByRole('button', { name: 'Publish release 3' }).click()
  await expect(page.getByText('Release 3 is published')).toBeVisible()
  await expect
    .poll(async () => {
      await reader.goto(chart)
      return headline.textContent()
    })
    .toBe(before)
  expect(await reader.locator('main').textContent()).not.toContain('Harbour Herald')
  await page.goto(`${desk}/review`)
  await expect(page.getByText('nothing has changed since release 3')).toBeVisible()
  await reader.context().close()
})

test('an old tab that publishes after somebody else did is told what happened meanwhile', async ({
  page,
}) => {
  await enterAs(page, 'publisher', 'Slow Publisher')
  const demand = `${desk}/records/demands?q=Ceasefire`
  await page.goto(demand)
  await page.locator('.ad-table tbody a').first().click()
  await page.getByLabel('Note').fill('Read once more.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved “/ })).toBeVisible()
  await page.goto(`${desk}/review`)
  const button = page.getByRole('button', { name: 'Publish release 4' })
  await expect(button).toBeEnabled()
  await page.getByLabel('Note').fill('Mine')
  await runParley('publish', id, '--by', 'Somebody Quicker', '--note', 'First')
  await button.click()
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing is published' })
  await expect(alert).toContainText('Somebody Quicker published release 4')
  await alert.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByText('nothing has changed since release 4')).toBeVisible()
})
