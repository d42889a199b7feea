import { expect, test } from 'vitest'
import { findChangedRows, findWhyUnmarked } from '@/server/exports/find-changed-rows'

/** A picture of stripes, each 20 px high, from the top down. */
function stripes(...colours: readonly string[]) {
  const heightPx = colours.length * 20
  const rects = colours.map(
    (colour, place) => `<rect y="${place * 20}" width="30" height="20" fill="${colour}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="${heightPx}">${rects.join('')}</svg>`
  return { svg, widthPx: 30, heightPx }
}

test('rows that are alike are found however far they have moved', async () => {
  const found = await findChangedRows(stripes('#f00', '#0f0'), stripes('#f00', '#00f', '#0f0'))
  expect(found).toEqual({ before: [], after: [{ y: 20, height: 20 }] })
})

test('what stands instead of something else is marked on both sides', async () => {
  const found = await findChangedRows(stripes('#f00', '#0f0', '#00f'), stripes('#f00', '#ff0', '#00f'))
  const row = [{ y: 20, height: 20 }]
  expect(found).toEqual({ before: row, after: row })
})

test('changes that are near to each other are one', async () => {
  const near = (first: string, last: string) => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="40"><rect y="4" width="9" height="4" fill="${first}"/><rect y="14" width="9" height="4" fill="${last}"/></svg>`,
    widthPx: 9,
    heightPx: 40,
  })
  const found = await findChangedRows(near('#f00', '#0f0'), near('#00f', '#ff0'))
  expect(found?.after).toEqual([{ y: 4, height: 14 }])
})

test('pictures that have next to nothing in common are not compared', async () => {
  const grey = (from: number) =>
    stripes(...Array.from({ length: 90 }, (_, place) => `rgb(${from + place}, 0, 0)`))
  expect(await findChangedRows(grey(0), grey(120))).toBeNull()
  expect(await findChangedRows(grey(0), grey(0))).toEqual({ before: [], after: [] })
})

test('why no line of a picture is marked is told of either side', async () => {
  const tell = async (was: readonly string[], now: readonly string[]) => {
    const changed = await findChangedRows(stripes(...was), stripes(...now))
    return [findWhyUnmarked(changed, 'before'), findWhyUnmarked(changed, 'after')]
  }
  expect(await tell(['#f00'], ['#f00', '#0f0'])).toEqual(['other side', null])
  expect(await tell(['#f00', '#0f0'], ['#f00'])).toEqual([null, 'other side'])
  expect(await tell(['#f00', '#0f0'], ['#f00', '#00f'])).toEqual([null, null])
  expect(await tell(['#f00'], ['#f00'])).toEqual(['nowhere', 'nowhere'])
  expect(findWhyUnmarked(null, 'before')).toBe('everywhere')
})
