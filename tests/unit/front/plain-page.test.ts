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

test('a link is the last paragraph, and cannot become markup either', () => {
  const link = { href: '/a"b', text: 'On <i>', opensBeside: false }
  const html = plainPage({ title: 'x', text: ['one'], link }).toString('utf8')
  expect(html).toContain('<p>one</p><p><a href="/a&#34;b">On &#60;i&#62;</a></p>')
})

test('in a frame a link opens beside it', () => {
  const html = plainPage({ title: 'x', text: [], link: { href: '/', text: 'On', opensBeside: true } })
  expect(html.toString('utf8')).toContain('<a href="/" target="_blank" rel="noopener">On</a>')
})

test('it loads nothing and follows the reader’s light or dark', () => {
  const html = plainPage({ title: 'x', text: [] }).toString('utf8')
  expect(html).toContain('color-scheme:light dark')
  expect(html).not.toMatch(/src=|url\(|<script|https?:/)
})
