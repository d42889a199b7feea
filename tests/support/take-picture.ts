import { expect, type Locator, type Page } from '@playwright/test'
import { PNG } from 'pngjs'

/**
 * The PNG of a page or an element as it stands.
 *
 * @remarks Chromium now and then refuses one capture and takes the same picture when it is asked again, as
 * {@link https://github.com/MarketSquare/robotframework-browser/issues/5237 | others measured}. Only that is asked again.
 */
export async function takePicture(target: Page | Locator): Promise<PNG> {
  let picture: Buffer | undefined
  await expect
    .poll(async () => {
      picture = await target.screenshot().catch((error: Error) => {
        if (error.message.includes('Unable to capture screenshot')) return undefined
        throw error
      })
      return picture
    }, 'Chromium captures a picture')
    .toBeDefined()
  if (!picture) throw new Error('no picture')
  return PNG.sync.read(picture)
}
