import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findAxeProblems } from '@/tests/support/axe'
import { runParley } from '@/tests/support/parley-command'
import { findTextProblems } from '@/tests/support/text-geometry'

/** A process of this file's own, since others publish the invented one under its own name. */
const id = 'velm-releases'
const list = `/${id}/releases`

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  // Seven commands, each of them a process of its own.
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'parley-'))
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not hold '${from}'`)
    await writeFile(join(folder, file), text.replace(from, to))
  }
  const publish = async (note: string) => {
    await runParley('import', folder)
    await runParley('publish', id, '--by', 'browser test', '--note', note)
  }
  try {
    await cp('tests/fixtures/velm-water-accord', folder, { recursive: true })
    await edit('datapackage.json', '"velm-water-accord"', `"${id}"`)
    await publish('The beginning')
    await edit('demands.csv', 'No new weir,', 'No second weir,')
    await publish('A name that a court took back')
    await runParley('withdraw', id, '2', '--by', 'browser test', '--reason', 'A court said so.')
    await edit('demands.csv', 'No second weir,', 'No weir at all,')
    await publish('A better name')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the list has all releases, newest first, and nothing of the withdrawn one but its reason', async ({
  page,
}) => {
  await expect(async () => {
    expect((await page.goto(list))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      /Release 3.*newest/,
      'Release 2',
      'Release 1',
    ])
  }).toPass({ timeout: 10_000 })
  const withdrawn = page.getByRole('listitem').filter({ hasText: 'Release 2' })
  await expect(withdrawn).toContainText('A court said so.')
  await expect(withdrawn.getByRole('link')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('second weir')
  await expect(page.locator('main')).not.toContainText('took back')
})

test('the page of a release tells its changes and leads on', async ({ page }) => {
  await page.goto(list)
  await page.getByRole('link', { name: 'What changed in release 3' }).click()
  await expect(page).toHaveURL(`${list}/3`)
  await expect(page.locator('main')).toContainText("from 'No new weir' to 'No weir at all'")
  await expect(page.locator('main')).toContainText('Compared with release 1.')
  await expect(page.getByRole('row', { name: /^Demands/ }).first()).toContainText('1')
  await page.getByRole('link', { name: 'Release 1, the one before' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Release 1')
  await page.getByRole('link', { name: 'Everything as of release 1' }).click()
  await expect(page).toHaveURL(`/${id}?release=1`)
  await page.goto(`/${id}/charts/demand-status?release=1`)
  await expect(page.locator('main')).toContainText('No new weir')
})

test('the method page names its release, and a pinned one another', async ({ page }) => {
  await page.goto(`/${id}/method`)
  await expect(page.locator('main')).toContainText('release 3 of')
  await page.goto(`/${id}/method?release=1`)
  await expect(page.locator('main')).toContainText('release 1 of')
})

test('a withdrawn release is 410 with reason and hash, an unknown one 404', async ({ page, request }) => {
  expect((await page.goto(`${list}/2`))?.status()).toBe(410)
  await expect(page.locator('main')).toContainText('A court said so.')
  await expect(page.locator('main')).toContainText(/[0-9a-f]{64}/)
  for (const path of [`${list}/4`, `${list}/0`, `${list}/newest`, `${list}?release=4`, `${list}/3/more`])
    expect.soft((await request.get(path)).status(), path).toBe(404)
  expect((await request.get(`${list}/3?release=2`)).status()).toBe(200)
})

test('the pages of releases are legible and axe finds nothing on them, at any width', async ({ page }) => {
  test.slow()
  for (const address of [list, `${list}/3`, `${list}/1`])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      expect.soft(await findTextProblems(page), `${address} at ${width} px`).toEqual([])
      expect.soft(await findAxeProblems(page), `${address} at ${width} px`).toEqual([])
    }
})
