import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Dossier } from '@/components/evidence/dossier'
import { DossierView } from '@/components/evidence/dossier-view'
import { english } from '@/tests/support/draw'

test.each([
  ['no written assurance', '<q>no written assurance</q>'],
  ['“no written assurance”', ' “no written assurance”</li>'],
])('a locating phrase is quoted once: %s', (anchor, expected) => {
  const article = {
    id: 'a',
    name: 'A',
    title: null,
    date: '1 May 2025',
    entries: [
      {
        text: 'Says so',
        account: null,
        isShown: true,
        details: [],
        passages: [{ paragraph: 'Paragraph 2', anchor, href: null }],
      },
    ],
  }
  const none = { heading: '', articles: [] }
  const dossier: Dossier = {
    mark: 'm',
    title: '',
    line: null,
    recordHref: null,
    reason: null,
    about: [],
    articles: { heading: 'Reported by', articles: [article] },
    others: none,
    differences: { heading: '', entries: [] },
    mentions: none,
  }
  expect(renderToStaticMarkup(<DossierView dossier={dossier} words={english} />)).toContain(expected)
})
