import { expect, test } from 'vitest'
import { plainPage } from '@/front/plain-page'

test('texts cannot become markup', () => {
  const html = plainPage({
    title: '</title><script>alert(1)</script>',
    text: ['<img src=x onerror="alert(1)">', 'a & b &lt; c'],
  }).toString('utf8')
  expect(html).not.toMatch(/<script|<img/)
  expect(html.match(/<h1>(.*?)<\/h1>/)?.[1]).toBe('&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;')
  expect(html).toContain('<p>&#60;img src=x onerror=&#34;alert(1)&#34;&#62;</p>')
  expect(html).toContain('<p>a &#38; b &#38;lt; c</p>')
})

test('is a whole document in UTF-8, with a title and a paragraph for each text', () => {
  const html = plainPage({ title: 'سلام', text: ['one', 'two'] }).toString('utf8')
  expect(html).toMatch(/^<!doctype html><html lang="en"><meta charset="utf-8">/)
  expect(html).toContain('<title>سلام · Parley</title>')
  expect(html.match(/<p>.*?<\/p>/g)).toEqual(['<p>one</p>', '<p>two</p>'])
})
