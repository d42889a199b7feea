import { describe, expect, test } from 'vitest'
import { documentPolicy, filePolicy } from '@/front/content-policy'

type Options = Parameters<typeof documentPolicy>[1]
const page: Options = { isEmbed: false, frameAncestors: [], nonce: null, isDev: false }
const embed: Options = { isEmbed: true, frameAncestors: ['*'], nonce: null, isDev: false }

/** The directives of a policy, by name. */
function parsePolicy(html: string, options: Options): Record<string, string[]> {
  const directives = documentPolicy(html, options).split('; ')
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

/** The sources that a browser goes by: kinds of files without a directive have those of `default-src`. */
const sourcesOf = (policy: Record<string, string[]>, name: string) =>
  policy[name] ?? (name.endsWith('-src') ? policy['default-src'] : undefined)

/** What a browser computes: Web Crypto over the UTF-8 of the element's text. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

describe('inline scripts and styles', () => {
  test('are named by their hashes', async () => {
    const html =
      '<style>a{}</style><script>let a = 1</script><script id="x" type="module">\nسلام 🏳️‍🌈\n</script>'
    const policy = parsePolicy(html, page)
    expect(policy['script-src']).toEqual(["'self'", await hashOf('let a = 1'), await hashOf('\nسلام 🏳️‍🌈\n')])
    expect(policy['style-src']).toEqual(["'self'", await hashOf('a{}')])
  })

  test('the hash is that of the published example', () => {
    // The example of CSP Level 3, section 5.
    expect(parsePolicy("<script>alert('Hello, world.');</script>", embed)['script-src']).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ])
  })

  test('count once however often they stand there', async () => {
    const policy = parsePolicy('<script>a</script><script>a</script>', embed)
    expect(policy['script-src']).toEqual([await hashOf('a')])
  })

  test('line ends are read as the parser of a browser reads them', async () => {
    expect(parsePolicy('<style>a\r\nb\rc</style>', embed)['style-src']).toEqual([await hashOf('a\nb\nc')])
  })

  test('those that load a file need none', () => {
    const html = '<script src="/a.js" async=""></script><script async src="/b.js"></script>'
    expect(parsePolicy(html, page)['script-src']).toEqual(["'self'"])
    expect(sourcesOf(parsePolicy(html, embed), 'script-src')).toEqual(["'none'"])
  })

  test('a data attribute that ends in src is no file', async () => {
    const html = '<script data-src="x">a</script>'
    expect(parsePolicy(html, embed)['script-src']).toEqual([await hashOf('a')])
  })
})

test.each([page, embed])('event handlers and style attributes are allowed nowhere (%j)', (options) => {
  const html = '<p onclick="steal()" style="position:fixed">x</p><a href="javascript:steal()">y</a>'
  const policy = documentPolicy(html, options)
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toContain('sha256')
})

test('what is not named is forbidden', () => {
  const policy = parsePolicy('', page)
  expect(policy['default-src']).toEqual(["'none'"])
  expect(policy['base-uri']).toEqual(["'none'"])
  expect(policy['object-src']).toBeUndefined()
  expect(documentPolicy('', page)).not.toMatch(/https?:|\*/)
})

test('embeds load and call nothing', () => {
  const policy = parsePolicy('', embed)
  for (const name of ['script-src', 'style-src', 'font-src', 'connect-src', 'form-action'])
    expect(sourcesOf(policy, name), name).toEqual(["'none'"])
})

describe('frames', () => {
  test('only the sites named may show the answer', () => {
    expect(parsePolicy('', page)['frame-ancestors']).toEqual(["'none'"])
    const frameAncestors = ['https://news.example', 'https://*.press.example']
    expect(parsePolicy('', { ...embed, frameAncestors })['frame-ancestors']).toEqual(frameAncestors)
    expect(filePolicy(frameAncestors)).toContain(`frame-ancestors ${frameAncestors.join(' ')}`)
  })

  test('a file opened as a document loads nothing and stands in no frame', () => {
    expect(filePolicy([])).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})

test('in development, hot reload works', () => {
  const policy = parsePolicy('<script>a</script>', { ...page, isDev: true })
  expect(policy['script-src']).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"])
  expect(policy['connect-src']).toContain('ws:')
})
