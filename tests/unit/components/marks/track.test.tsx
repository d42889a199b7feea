import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PictureTrack } from '@/components/marks/picture-track'
import { SheetTicks, SheetTrack, SheetTrackLines } from '@/components/marks/sheet-track'
import type { TrackShape } from '@/components/marks/track'
import { english } from '@/tests/support/draw'

const rightToLeft = { ...english, direction: 'rtl' as const }
const band: TrackShape = { shape: 'band', from: 0.25, to: 0.75 }
const early: TrackShape = { shape: 'band', from: 0, to: 0.25 }
const dot: TrackShape = { shape: 'dot', from: 0.1, to: 0.1 }

describe('a track in a sheet', () => {
  test('stands in percentages from where reading begins', () => {
    const shapes = [early, dot]
    const html = renderToStaticMarkup(<SheetTrack shapes={shapes} words={english} />)
    expect(html).toContain('<rect x="0%" width="25%"')
    expect(html).toContain('<circle cx="10%"')
    const mirrored = renderToStaticMarkup(<SheetTrack shapes={shapes} words={rightToLeft} />)
    expect(mirrored).toContain('<rect x="75%" width="25%"')
    expect(mirrored).toContain('<circle cx="90%"')
  })

  test('fades a round towards its open end, on either side', () => {
    const round: TrackShape = { shape: 'round', from: 0.2, to: 0.4, open: 'start', label: '2' }
    const fill = (words: typeof english) =>
      renderToStaticMarkup(<SheetTrack shapes={[round]} words={words} />).match(/url\(#([\w-]+)\)/)?.[1]
    expect([fill(english), fill(rightToLeft as typeof english)]).toEqual([
      'track-fade-left',
      'track-fade-right',
    ])
  })

  test('keeps a stretch visible that is too short to be seen', () => {
    const html = renderToStaticMarkup(
      <SheetTrack shapes={[{ shape: 'band', from: 0.5, to: 0.5003 }]} words={english} />,
    )
    expect(html).toContain('width="1.2%"')
  })

  test('has the lines of its axis behind it, at the same places', () => {
    const xOf = (words: typeof english) =>
      [
        ...renderToStaticMarkup(
          <SheetTrackLines className="row" ticks={[{ share: 0.1 }, { share: 0.5 }]} words={words} />,
        ).matchAll(/<line x1="([^"]+)" x2="([^"]+)" y2="100%"/g),
      ].map(([, from, to]) => [from, to])
    expect(xOf(english)).toEqual([
      ['10%', '10%'],
      ['50%', '50%'],
    ])
    expect(xOf(rightToLeft as typeof english)).toEqual([
      ['90%', '90%'],
      ['50%', '50%'],
    ])
  })

  test('leaves out every second label where they are long', () => {
    const ticks = (label: string) => [0, 0.5, 1].map((share) => ({ share, label }))
    const classOf = (label: string) =>
      renderToStaticMarkup(<SheetTicks ticks={ticks(label)} words={english} />).match(/class="([^"]+)"/)?.[1]
    expect([classOf('17'), classOf('30 Dec 2030')]).toEqual([
      'track track-ticks',
      'track track-ticks track-many',
    ])
  })
})

test('a track in a picture stands in px', () => {
  const placed = { x: 40, y: 8, widthPx: 200, shapes: [band], reachPx: { above: 4, below: 4 } }
  const svg = renderToStaticMarkup(<PictureTrack placed={placed} mode="dark" />)
  expect(svg).toBe(
    '<g transform="translate(40 8)"><rect x="50" width="100" fill="#4a5f86" stroke="#858c93" y="4" height="8"></rect></g>',
  )
})
