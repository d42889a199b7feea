import { expect, test } from 'vitest'
import { type PlainPage, plainPage } from '@/front/plain-page'

const write = (page: PlainPage, isEmbed = false) => plainPage(page, { isEmbed }).toString('utf8')

test('texts cannot become markup', () => {
  const html = write({
    title: '</title><script>alert(1)</script>',
    text: ['<img src=x onerror="alert(1)">', 'a & b &lt; c'],
    smallPrint: '<img src=y>',
  })
  expect(html).not.toMatch(/<script|<img/)
  expect(html.match(/<h1>(.*?)<\/h1>/)?.[1]).toBe('&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;')
  expect(html).toContain('<p>&#60;img src=x onerror=&#34;alert(1)&#34;&#62;</p>')
  expect(html).toContain('<p>a &#38; b &#38;lt; c</p>')
})

test('is a whole document in UTF-8, with a title and a paragraph for each text', () => {
  const html = write({ title: 'سلام', text: ['one', 'two'] })
  expect(html).toMatch(/^<!doctype html><html lang="en"><meta charset="utf-8">/)
  expect(html).toContain('<title>سلام · Parley</title>')
  expect(html.match(/<p>.*?<\/p>/g)).toEqual(['<p>one</p>', '<p>two</p>'])
})

test('a link stands below the texts, and cannot become markup either', () => {
  const link = { href: '/a"b', text: 'On <i>', opensBeside: false }
  const html = write({ title: 'x', text: ['one'], link, smallPrint: 'two' })
  expect(html).toContain(
    '<p>one</p><p><a href="/a&#34;b">On &#60;i&#62;</a></p><p><small>two</small></p></main>',
  )
})

test('in a frame a link opens beside it, and the head of the site is left out', () => {
  const page = { title: 'x', text: [], link: { href: '/', text: 'On', opensBeside: true } }
  expect(write(page, true)).toContain('<a href="/" target="_blank" rel="noopener">On</a>')
  const head = '<header><a href="/">Parley</a></header>'
  expect(write(page, true)).not.toContain(head)
  expect(write(page)).toContain(head)
})

test('it loads nothing and follows the reader’s light or dark', () => {
  const html = write({ title: 'x', text: [] })
  expect(html).toContain('color-scheme:light dark')
  expect(html).not.toMatch(/src=|url\(|<script|https?:/)
})
