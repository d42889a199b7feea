import { describe, expect, test } from 'vitest'
import { webHref } from '@/components/site/web-address'
import { rowSchema } from '@/dataset/row-schema'
import { isWebAddress } from '@/dataset/web-address'
import { realDataset } from '@/tests/support/datasets'

const schemes = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  'javascript://%0aalert(1)',
  'javascript://https://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://example.org/',
  'blob:https://example.org/1',
  'filesystem:https://example.org/temporary/x',
  'view-source:https://example.org/',
  'about:blank',
  'mailto:a@example.org',
  'tel:+123',
  'ws://example.org/',
  'wss://example.org/',
  'intent://example.org/#Intent;scheme=https;end',
  'chrome://settings',
  'jar:https://example.org/x!/y',
  'feed:https://example.org/',
  'x-https://example.org/',
  'https:example.org',
  'https:/example.org',
  'http:example.org',
  'http:/example.org',
  '//example.org',
  '///example.org',
  '/example.org',
  'example.org',
  'www.example.org',
  '#https://example.org',
  '?https://example.org',
]
/** What browsers drop, turn or overlook before, inside or after a scheme. */
const disguises: readonly ((address: string) => string)[] = [
  (address) => ` ${address}`,
  (address) => `\t${address}`,
  (address) => `\n${address}`,
  (address) => `\u00a0${address}`,
  (address) => `\u200b${address}`,
  (address) => `\ufeff${address}`,
  (address) => `\u202e${address}`,
  (address) => `${address.slice(0, 4)}\t${address.slice(4)}`,
  (address) => `${address.slice(0, 4)}\n${address.slice(4)}`,
  (address) => `${address.slice(0, 4)}\u00ad${address.slice(4)}`,
]
const harmless = [
  'https://example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://example.org/a?b#c',
]
const hosts = [
  'https://',
  'http://',
  'https:///',
  'https:///example.org',
  'https://\\example.org',
  'https:\\\\example.org',
  'https:/\\example.org',
  'https://example.org\\@evil.example',
  'https://user@evil.example/',
  'https://user:password@evil.example/',
  'https://example.org@evil.example/',
  'https://example.org%40evil.example@evil.example/',
  'https://:password@evil.example/',
  'https://example.org:99999/',
  'https://example.org:port/',
  'https://[::1',
  'https://exa mple.org/',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'https://example.org/\r\nSet-Cookie: a=b',
  'https://example.org/\u2028',
  'https://example.org/\u202egpj.exe',
  'https://exam\u200bple.org/',
  'https://%00.example/',
  'https://<script>.example/',
  'https://a|b/',
  'https://^/',
  'http://?',
  'http://#',
  'HTTPS://example.org/',
  'ｈttps://example.org/',
  'httpѕ://example.org/',
  'https：//example.org/',
  'https&#58;//example.org/',
  '&#106;avascript:alert(1)',
  '\\x6aavascript:alert(1)',
  '%6aavascript:alert(1)',
  'java%0ascript:alert(1)',
]
const disguised = [
  ...new Set([
    ...schemes,
    ...hosts,
    ...harmless.flatMap((address) => disguises.map((disguise) => disguise(address))),
    ...schemes.slice(0, 12).flatMap((address) => disguises.map((disguise) => disguise(address))),
  ]),
]

test('there are two hundred of them', () => {
  expect(disguised.length).toBeGreaterThanOrEqual(200)
})

const [source] = realDataset().rows.sources
const [document] = realDataset().rows.outside_documents

test.each(disguised.map((address) => [JSON.stringify(address), address]))('%s is refused', (_, address) => {
  expect(isWebAddress(address)).toBe(false)
  expect(rowSchema('sources').safeParse({ ...source, url: address }).success).toBe(false)
  expect(rowSchema('outside_documents').safeParse({ ...document, url: address }).success).toBe(false)
})

describe('what is meant is taken, and leads where it says', () => {
  test.each([
    'https://example.org',
    'http://example.org/',
    'https://www.example.org/a/b-c_d.html?e=f&g=%20#h',
    'https://münchen.example/straße',
    'https://example.org:8443/path',
    'https://example.org/(with)/[brackets]/~tilde',
    'https://دان.example/خبر',
  ])('%s', (address) => {
    expect(isWebAddress(address)).toBe(true)
    expect(rowSchema('sources').safeParse({ ...source, url: address }).success).toBe(true)
    expect(webHref(address)).toBe(new URL(address).href)
  })
})
