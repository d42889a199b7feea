import { expect, test } from 'vitest'
import { chartHref, pinOf, recordHref, recordListHref } from '@/components/records/record-address'
import { recordTypes } from '@/dataset/closed-lists'
import { isRecordSegment, pagedTypes, recordSegments, segmentOf } from '@/dataset/record-pages'
import { english } from '@/tests/support/draw'

const pinned = pinOf(true, { number: 3 }, english)
const live = pinOf(false, { number: 3 }, english)

test('a record with a page has an address, others have none', () => {
  expect(recordHref('river', { type: 'person', id: 'ada' }, live)).toBe('/river/people/ada')
  expect(recordHref('river', { type: 'claim_report', id: 'a:b' }, live)).toBeNull()
  for (const type of recordTypes)
    expect(recordHref('river', { type, id: 'x' }, live) !== null).toBe(pagedTypes.some((one) => one === type))
})

test('a pinned page pins its links', () => {
  expect(recordHref('river', { type: 'round', id: 'i' }, pinned)).toBe('/river/rounds/i?release=3')
  expect(recordListHref('river', 'discrepancy', pinned)).toBe('/river/discrepancies?release=3')
  expect(chartHref('river', 'demand-status', pinned, { mark: 'a.b' })).toBe(
    '/river/charts/demand-status?release=3&mark=a.b',
  )
  expect(chartHref('river', 'demand-status', live)).toBe('/river/charts/demand-status')
})

test('a page in another language keeps it in its links, pinned or not', () => {
  const words = { locale: 'ar-XB' }
  expect(recordHref('river', { type: 'round', id: 'i' }, pinOf(true, { number: 3 }, words))).toBe(
    '/river/rounds/i?release=3&lang=ar-XB',
  )
  expect(chartHref('river', 'voices', pinOf(false, { number: 3 }, words))).toBe(
    '/river/charts/voices?lang=ar-XB',
  )
})

test('an id cannot break out of its segment', () => {
  expect(recordHref('river', { type: 'source', id: 'a/../b?c#d' }, live)).toBe(
    '/river/sources/a%2F..%2Fb%3Fc%23d',
  )
})

test('segments and types are each other’s inverse', () => {
  for (const [segment, type] of Object.entries(recordSegments)) expect(segmentOf(type)).toBe(segment)
  expect(segmentOf('event')).toBeNull()
  for (const word of ['demand', 'charts', '__proto__', 'toString', ''])
    expect(isRecordSegment(word)).toBe(false)
})
