import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OutsideDocuments } from '@/components/site/outside-documents'
import { webHref } from '@/components/site/web-address'
import { english, inventedDataset, realDataset } from '@/tests/support/draw'

const draw = (documents: typeof realDataset.rows.outside_documents) =>
  renderToStaticMarkup(<OutsideDocuments documents={documents} words={english} />)

test('a document is named with what is known of it, and says what is not', () => {
  const markup = draw(realDataset.rows.outside_documents)
  expect(markup).toContain('Issued on 30 October 2025. No issuer is listed.')
  expect(markup).toContain('number 2879')
  expect(markup).not.toContain('<a ')
})

test('a document with an address on the web can be opened', () => {
  const markup = draw(inventedDataset.rows.outside_documents)
  expect(markup).toContain('Issuer: Velm Basin Council.')
  expect(markup).toContain('<a href="https://council.example/g-31"')
})

test('an address that is not of the web is no link', () => {
  const [document] = inventedDataset.rows.outside_documents
  if (!document) throw new Error('the invented process has no document outside the set')
  expect(draw([{ ...document, url: 'javascript:alert(1)' }])).not.toContain('javascript')
  expect(webHref('javascript:alert(1)')).toBeNull()
  expect(webHref('not an address')).toBeNull()
  expect(webHref(null)).toBeNull()
  expect(webHref('http://council.example/g')).toBe('http://council.example/g')
})

test('no document is not the same as no other document', () => {
  expect(draw([])).toContain('That does not mean that there is none.')
})
