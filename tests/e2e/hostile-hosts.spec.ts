/** Charts in pages of others, each hostile in its own way: in a real Chromium, from another origin. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, chromium, expect, type Frame, type Page, test } from '@playwright/test'
import { frameCode, growingFrameCode } from '@/components/share/embed-codes'
import { type Share, shareSchema } from '@/components/share/share-answer'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { processId } from '@/tests/support/chart-addresses'
import { serveHost } from '@/tests/support/host-site'
import { takePicture } from '@/tests/support/take-picture'

const slug = 'demand-status'
const src = `/embed/${processId}/${slug}`

async function readShare(request: APIRequestContext, query = '', widthPx = 640): Promise<Share> {
  const address = `/api/v1/${processId}/share?chart=${slug}&width=${widthPx}${query}`
  return shareSchema.parse(await (await request.get(address)).json())
}

/** Opens a page of another origin for as long as `use` takes. */
async function withHost(
  page: Page,
  body: string,
  use: () => Promise<void>,
  headers: OutgoingHttpHeaders = {},
): Promise<void> {
  const { address, server } = await serveHost(body, headers)
  try {
    await page.goto(address)
    await use()
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const frameOf = (page: Page, index = 0): Frame => {
  const frame = page.frames()[index + 1]
  if (!frame) throw new Error(`the page has no frame ${index}`)
  return frame
}

/** How high the frame is, and how high the document in it. */
async function measure(page: Page, index = 0) {
  const frame = await page
    .locator('iframe')
    .nth(index)
    .evaluate((one) => one.clientHeight)
  // Nothing yet, while the frame goes to its document.
  const body = await frameOf(page, index)
    .evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
    .catch(() => 0)
  return { frame, body }
}

/** Waits until the frame is exactly as high as its document, and gives that height. */
async function fittedHeight(page: Page, index = 0): Promise<number> {
  await expect
    .poll(async () => {
      const { frame, body } = await measure(page, index)
      return body > 100 && frame - body
    })
    .toBe(0)
  return (await measure(page, index)).frame
}

/** The paper of the chart in the first frame; empty while that is still being loaded. */
const readPaper = (page: Page): Promise<string> =>
  frameOf(page)
    .evaluate(() => getComputedStyle(document.body).backgroundColor)
    .catch(() => '')

/** Opens the evidence of a mark and goes back: the frame must grow and then shrink. */
async function growAndShrink(page: Page): Promise<void> {
  const before = await fittedHeight(page)
  const inside = page.frameLocator('iframe').first()
  await inside.locator('a[href*="mark="]').first().click()
  await expect(inside.locator('.embed-evidence')).toBeVisible()
  const opened = await fittedHeight(page)
  expect(opened).toBeGreaterThan(before)
  await inside.getByRole('link', { name: 'Back to the chart' }).click()
  await expect(inside.locator('.embed-evidence')).toHaveCount(0)
  expect(await fittedHeight(page)).toBe(before)
}

test.describe('with our script', () => {
  test('a frame grows, and shrinks again', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    await withHost(page, growingFrameCode(frame, scriptHref), () => growAndShrink(page))
  })

  test('under a strict policy, which takes inline styles away', async ({ page, request, baseURL }) => {
    const { frame, scriptHref } = await readShare(request)
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    await withHost(page, growingFrameCode(frame, scriptHref), () => growAndShrink(page), {
      'content-security-policy': `default-src 'none'; frame-src ${baseURL}; script-src ${baseURL}/embed.js`,
    })
    expect(problems).toEqual([])
  })

  test('in a page that is cross-origin isolated', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    await withHost(
      page,
      growingFrameCode(frame, scriptHref),
      async () => {
        expect(await page.evaluate(() => self.crossOriginIsolated)).toBe(true)
        await growAndShrink(page)
      },
      {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      },
    )
  })

  test('in a sandbox that gives the frame no origin', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    const code = growingFrameCode(frame, scriptHref).replace('<iframe ', '<iframe sandbox="allow-scripts" ')
    await withHost(page, code, async () => {
      await growAndShrink(page)
      expect(await frameOf(page).evaluate(() => self.origin)).toBe('null')
    })
  })

  test('named twice, late, and in a page that puts borders inside', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    const styled = frameCode(frame).replace('border:0', 'border:7px solid;box-sizing:border-box')
    await withHost(page, styled, async () => {
      await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
      // The frame has told its height by now, and nobody heard it.
      for (const _ of [1, 2])
        await page.evaluate((href) => {
          document.body.append(Object.assign(document.createElement('script'), { src: href }))
        }, scriptHref)
      await growAndShrink(page)
    })
  })

  test('in a column of 280 px', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    const code = `<div style="width:280px">${growingFrameCode(frame, scriptHref)}</div>`
    await withHost(page, code, async () => {
      await growAndShrink(page)
      const width = await frameOf(page).evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(width[0]).toBe(width[1])
      expect(width[1]).toBe(280)
    })
  })

  for (const [name, style] of [
    ['transform', 'transform:scale(0.7);transform-origin:0 0'],
    ['zoom', 'zoom:1.5'],
  ] as const)
    test(`in a page that rescales it by ${name}`, async ({ page, request }) => {
      const { frame, scriptHref } = await readShare(request)
      const code = `<div style="width:640px;${style}">${growingFrameCode(frame, scriptHref)}</div>`
      await withHost(page, code, async () => {
        // A page that zooms gives the frame larger pixels, so that only what is cut counts.
        await expect
          .poll(() =>
            frameOf(page)
              .evaluate(() => {
                const { height } = document.body.getBoundingClientRect()
                return height > 100 && Math.abs(innerHeight - height) <= 2
              })
              .catch(() => false),
          )
          .toBe(true)
      })
    })

  test('ten frames, loaded as they come into sight', async ({ page, request }) => {
    test.slow()
    const { frame, scriptHref } = await readShare(request)
    const frames = Array.from({ length: 10 }, (_, index) =>
      frameCode({ ...frame, src: index % 2 === 0 ? frame.src : `${frame.src}?view=full` }),
    )
    const code = `${frames.join('<p style="height:1500px"></p>')}<script async src="${scriptHref}"></script>`
    await withHost(page, code, async () => {
      for (let index = 0; index < 10; index++) {
        await page.locator('iframe').nth(index).scrollIntoViewIfNeeded()
        const inside = page.locator('iframe').nth(index).contentFrame()
        await expect(inside.getByRole('heading', { level: 1 })).toBeVisible()
      }
      for (let index = 0; index < 10; index++) {
        await expect
          .poll(async () => {
            const one = page.locator('iframe').nth(index)
            const inside = await one
              .contentFrame()
              .locator('body')
              .evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
            return inside - (await one.evaluate((element) => element.clientHeight))
          })
          .toBe(0)
      }
    })
  })

  test('a message of somebody else moves nothing', async ({ page, request }) => {
    const { frame, scriptHref } = await readShare(request)
    const code = `${growingFrameCode(frame, scriptHref)}<iframe id="other" srcdoc="<script>parent.postMessage({'datawrapper-height':{parley:5}},'*')</script>"></iframe>`
    await withHost(page, code, async () => {
      const height = await fittedHeight(page)
      for (const data of [
        { 'datawrapper-height': { parley: 5 } },
        { 'datawrapper-height': { parley: 'high' } },
        { 'datawrapper-height': null },
        null,
        'pym',
      ])
        await page.evaluate((message) => postMessage(message, '*'), data)
      expect(await page.locator('#other').evaluate((one) => one.clientHeight)).toBe(150)
      expect(await fittedHeight(page)).toBe(height)
    })
  })
})

test.describe('with the scripts that hosts have', () => {
  test('Datawrapper’s and AMP’s messages name the height', async ({ page, baseURL }) => {
    const listener = `<script>told=[];addEventListener('message',({data,source})=>source===document.querySelector('iframe').contentWindow&&told.push(data))</script>`
    await withHost(page, `${listener}<iframe src="${baseURL}${src}" width="640"></iframe>`, async () => {
      await expect.poll(async () => (await measure(page)).body).toBeGreaterThan(100)
      const { body } = await measure(page)
      const last = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told)
      await expect
        .poll(last)
        .toContainEqual(expect.objectContaining({ 'datawrapper-height': { parley: body } }))
      expect(await last()).toContainEqual(
        expect.objectContaining({ sentinel: 'amp', type: 'embed-size', height: body }),
      )
    })
  })

  test('pym.js sets the height, after a mark was opened too', async ({ page, baseURL }) => {
    const body = '<div id="chart"></div>'
    await withHost(page, body, async () => {
      await page.addScriptTag({ path: 'node_modules/pym.js/dist/pym.v1.min.js' })
      await page.evaluate((address) => {
        const { pym } = window as unknown as { pym: { Parent: new (...a: unknown[]) => unknown } }
        new pym.Parent('chart', address, {})
      }, `${baseURL}${src}`)
      await growAndShrink(page)
    })
  })

  test('WordPress’s message names its secret', async ({ page, baseURL }) => {
    const listener = `<script>told=[];addEventListener('message',({data})=>told.push(data))</script>`
    const code = `${listener}<iframe sandbox="allow-scripts" src="${baseURL}${src}#?secret=abc123" width="640"></iframe>`
    await withHost(page, code, async () => {
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told))
        .toContainEqual(
          expect.objectContaining({ message: 'height', value: expect.any(Number), secret: 'abc123' }),
        )
    })
  })
})

test.describe('without any script', () => {
  for (const [name, sandbox] of [
    ['a sandbox that allows nothing', ' sandbox=""'],
    ['a page of plain HTML', ''],
  ] as const)
    test(`${name}: nothing is cut, on a phone and in a column`, async ({ page, request }) => {
      const { frame } = await readShare(request)
      const code = frameCode(frame).replace('<iframe', `<iframe${sandbox}`)
      for (const widthPx of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width: widthPx, height: 800 })
        await withHost(page, `<div style="max-width:640px">${code}</div>`, async () => {
          await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
          const { frame: height, body } = await measure(page)
          expect(height, `${widthPx} px`).toBeGreaterThanOrEqual(body)
        })
      }
    })

  test('with JavaScript off marks open their evidence, and back', async ({ browser, request, baseURL }) => {
    const { frame } = await readShare(request)
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await withHost(page, frameCode(frame), async () => {
      const inside = page.frameLocator('iframe')
      await inside.locator('a[href*="mark="]').first().click()
      await expect(inside.locator('.embed-evidence')).toContainText(/Paragraph \d+/)
      await inside.getByRole('link', { name: 'Back to the chart' }).click()
      await expect(inside.locator('.embed-evidence')).toHaveCount(0)
    })
    await context.close()
  })

  test('printed, a frame shows all of its chart', async ({ page, request }) => {
    const { frame } = await readShare(request)
    await withHost(page, frameCode(frame), async () => {
      await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
      await page.emulateMedia({ media: 'print' })
      const { frame: height, body } = await measure(page)
      expect(height).toBeGreaterThanOrEqual(body)
      expect((await page.pdf()).length).toBeGreaterThan(10_000)
    })
  })
})

test.describe('with settings of the browser', () => {
  /** A browser of its own, with a profile in which these settings stand. */
  async function openBrowser(
    { args = [], settings = {} }: { readonly args?: readonly string[]; readonly settings?: object },
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const profile = await mkdtemp(join(tmpdir(), 'parley-profile-'))
    await mkdir(join(profile, 'Default'))
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM_PATH ?? '',
      args: [...chromiumFlags, ...args],
      // Playwright's own would stand over what the page and the system say.
      colorScheme: null,
    })
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    }
  }

  test('cookies and storage blocked: the chart is there, grows and shrinks', async ({ request }) => {
    const { frame, scriptHref } = await readShare(request)
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
    await openBrowser({ settings }, async (page) => {
      await withHost(page, growingFrameCode(frame, scriptHref), async () => {
        await growAndShrink(page)
        const blocked = await frameOf(page).evaluate(() => {
          try {
            return String(localStorage.length)
          } catch (error) {
            return (error as Error).name
          }
        })
        expect(blocked).toBe('SecurityError')
      })
    })
  })

  const papers = { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 23, 26)' } as const
  const [likesDark, likesLight] = [['--blink-settings=preferredColorScheme=0'], []]
  /** What the page says of its paper, what the reader likes, and what the chart must be. */
  const cases: readonly (readonly [
    string,
    string,
    readonly string[],
    'code' | 'script',
    keyof typeof papers,
  ])[] = [
    ['a dark page that says so', ':root{color-scheme:dark}', likesLight, 'script', 'dark'],
    ['a dark page that says nothing', 'body{background:#101010}', likesLight, 'script', 'dark'],
    ['a light page, for a reader who likes dark', 'body{background:#fff}', likesDark, 'script', 'light'],
    ['a bare page, for a reader who likes dark', '', likesDark, 'script', 'light'],
    ['a bare page without script, for a reader who likes dark', '', likesDark, 'code', 'light'],
    [
      'a page that follows its reader, who likes dark',
      ':root{color-scheme:light dark}',
      likesDark,
      'script',
      'dark',
    ],
  ]
  for (const [name, css, args, way, paper] of cases)
    test(`${name}: the chart is ${paper}, and no other box appears`, async ({ request }) => {
      const { frame, scriptHref } = await readShare(request)
      const code = way === 'code' ? frameCode(frame) : growingFrameCode(frame, scriptHref)
      await openBrowser({ args }, async (page) => {
        await withHost(page, `<style>${css}</style>${code}`, async () => {
          await expect.poll(() => readPaper(page)).toBe(papers[paper])
          // The pixels, too: where the frame and its document differ in scheme, a browser paints a box between them.
          // Polled, since a document has its styles before it is first painted.
          const readCorner = async () => {
            const { data } = await takePicture(page.locator('iframe'))
            return `rgb(${[...data.subarray(0, 3)].join(', ')})`
          }
          await expect.poll(readCorner).toBe(papers[paper])
        })
      })
    })

  // Chromium takes the paper of a frame from its element too; other browsers have only what the document was told.
  test('the next document of a frame is told its paper, though it is as high as the one before', async ({
    request,
  }) => {
    const { frame, scriptHref } = await readShare(request)
    const style = '<style>body{background:#000}</style>'
    await openBrowser({}, async (page) => {
      await withHost(page, style + growingFrameCode(frame, scriptHref), async () => {
        const paperTold = () =>
          frameOf(page)
            .evaluate(() => document.documentElement.style.colorScheme)
            .catch(() => '')
        await expect.poll(paperTold).toBe('dark')
        const height = await fittedHeight(page)
        await frameOf(page).goto(frameOf(page).url())
        await expect.poll(paperTold).toBe('dark')
        expect(await fittedHeight(page)).toBe(height)
      })
    })
  })

  test('a page that turns dark by a button takes its charts along', async ({ request }) => {
    const { frame, scriptHref } = await readShare(request)
    const style = '<style>.dark body{background:#000}</style>'
    await openBrowser({}, async (page) => {
      await withHost(page, style + growingFrameCode(frame, scriptHref), async () => {
        const background = () => readPaper(page)
        await expect.poll(background).toBe(papers.light)
        await page.evaluate(() => document.documentElement.classList.add('dark'))
        await expect.poll(background).toBe(papers.dark)
        await page.evaluate(() => document.documentElement.classList.remove('dark'))
        await expect.poll(background).toBe(papers.light)
      })
    })
  })
})
