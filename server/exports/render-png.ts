import 'server-only'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { lazily } from '@/components/charts/lazily'
import type { SvgPicture } from './draw-picture'

/** The picture would be larger than a PNG of ours may be. */
export class PictureTooLarge extends Error {
  override name = 'PictureTooLarge'
}

/** Pixels of the largest PNG: 4 bytes each while it is drawn. */
const mostPixels = 64_000_000

const fontPackage = '@expo-google-fonts/libre-franklin'
const fonts = ['400Regular/LibreFranklin_400Regular.ttf', '700Bold/LibreFranklin_700Bold.ttf']

/** Our font has Latin, Cyrillic and the usual signs. Whatever else stands in a text is left to the fonts of the machine. */
const inOurFont =
  /^[\t\n\r\u0020-\u024f\u0400-\u045f\u1e00-\u1eff\u2010-\u2026\u2030-\u203a\u20ac\u2122\u2212]*$/

const findFonts = lazily(() => {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  return fonts.map((file) => resolve(`${fontPackage}/${file}`))
})

/** The fonts that a picture is rendered with: our own, so that it is the same on every machine. */
export const fontsFor = ({ svg }: Pick<SvgPicture, 'svg'>) => ({
  fontFiles: findFonts(),
  loadSystemFonts: !inOurFont.test(svg),
  defaultFontFamily: 'Libre Franklin',
})

/** Renders a picture as PNG; `scale` is pixels per px. */
export function renderPng(picture: SvgPicture, scale: number): Buffer {
  const { svg, widthPx, heightPx } = picture
  if (widthPx * heightPx * scale ** 2 > mostPixels)
    throw new PictureTooLarge(`a PNG of ${widthPx * scale} × ${heightPx * scale} pixels is too large`)
  const rendered = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: fontsFor(picture) })
  return rendered.render().asPng()
}
