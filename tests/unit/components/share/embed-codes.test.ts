import { describe, expect, test } from 'vitest'
import {
  type FramedChart,
  frameCode,
  growingFrameCode,
  markdownCode,
  type PicturedChart,
  pictureCode,
} from '@/components/share/embed-codes'

const frame: FramedChart = {
  src: 'https://parley.example/embed/river/voices?side=a&theme=b',
  title: 'Whose words – "River" <talks>',
  widthPx: 640,
  heightsPx: { phone: 900, wide: 600 },
  isPaperOpen: true,
}

describe('a plain frame', () => {
  test('has both heights, and the larger where styles are taken away', () => {
    expect(frameCode(frame)).toBe(
      '<iframe src="https://parley.example/embed/river/voices?side=a&amp;theme=b" title="Whose words – &quot;River&quot; &lt;talks&gt;" width="100%" height="900" loading="lazy" style="border:0;width:100%;height:clamp(600px,(560px - 100vw)*999,900px);color-scheme:light"></iframe>',
    )
  })

  test('that is higher in a column has its heights the other way round', () => {
    const code = frameCode({ ...frame, heightsPx: { phone: 500, wide: 600 } })
    expect(code).toContain('height:clamp(500px,(100vw - 560px)*999,600px)')
    expect(code).toContain('height="600"')
  })

  test('of a narrow column is never wider', () => {
    const code = frameCode({ ...frame, widthPx: 340, heightsPx: { phone: 950, wide: 900 } })
    expect(code).toContain('style="border:0;width:100%;max-width:340px;height:900px;')
  })

  test('with a paper of its own leaves the scheme to its document', () => {
    expect(frameCode({ ...frame, isPaperOpen: false })).not.toContain('color-scheme')
  })
})

test('a frame that grows is the plain one with our script', () => {
  expect(growingFrameCode(frame, 'https://parley.example/embed.js')).toBe(
    `${frameCode(frame)}\n<script async src="https://parley.example/embed.js"></script>`,
  )
})

const file = (px: number) => ({ src: `p${px}.png`, doubleSrc: `p${px}@2.png`, widthPx: px, heightPx: 2 * px })
const picture: PicturedChart = {
  href: 'https://parley.example/river/charts/voices',
  phone: file(340),
  wide: file(640),
  altText: 'Squares for "70" [of] 130 <statements>',
  caption: 'Of *130* statements.',
}

test('a picture leads to its chart, in two widths and two densities', () => {
  expect(pictureCode(picture)).toBe(
    [
      '<figure>',
      '<a href="https://parley.example/river/charts/voices"><picture><source media="(max-width: 559px)" srcset="p340.png 1x, p340@2.png 2x" width="340" height="680"><img src="p640.png" srcset="p640.png 1x, p640@2.png 2x" width="640" height="1280" alt="Squares for &quot;70&quot; [of] 130 &lt;statements&gt;" loading="lazy" style="max-width:100%;height:auto"></picture></a>',
      '<figcaption>Of *130* statements.</figcaption>',
      '</figure>',
    ].join('\n'),
  )
})

test('Markdown escapes what it would take for signs', () => {
  expect(markdownCode(picture)).toBe(
    '[![Squares for "70" \\[of\\] 130 \\<statements\\>](p640.png)](https://parley.example/river/charts/voices)\n\nOf \\*130\\* statements.',
  )
})
