import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { UserEntry } from '@/components/admin/answers'
import { withArticle } from '@/components/admin/users/role-words'
import { OwnRow, UserRow } from '@/components/admin/users/user-row'
import { roles } from '@/dataset/roles'
import { listLinks, readText } from '@/tests/support/markup'

const user: UserEntry = {
  id: 'u1',
  email: 'zoe@parley.example',
  name: 'Zoe',
  role: 'admin',
  hasSecondFactor: true,
  hasPassword: true,
  isDisabled: false,
}
const render = (row: ReactNode) =>
  renderToStaticMarkup(<QueryClientProvider client={new QueryClient()}>{row}</QueryClientProvider>)

test('one’s own row leads to the account, and offers nothing that locks oneself out', () => {
  const markup = render(<OwnRow user={user} />)
  expect(markup).not.toMatch(/<(button|select)/)
  expect(listLinks(markup)).toEqual(['/admin/account'])
  expect(readText(markup).replace(/\s+/g, ' ')).toContain(
    'Zoe (you) zoe@parley.example, second factor Role admin Your account',
  )
})

test.each([
  [true, 'Reset password'],
  [false, 'New link'],
])(
  'the row of another user offers a role, a way to a password, a log-out, a disabling and a removal',
  (hasPassword, way) => {
    const markup = render(
      <UserRow
        user={{ ...user, hasPassword }}
        onLink={() => {}}
        onSaid={() => {}}
        onChanged={async () => {}}
      />,
    )
    expect([...markup.matchAll(/<button[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
      'Change role …',
      way,
      'Edit',
      ...(hasPassword ? ['Log them out'] : []),
      'Disable',
      'Remove',
    ])
    expect(markup.match(/<option/g)).toHaveLength(roles.length)
    // Its place is kept until another role is chosen.
    expect(markup).toContain('<button type="button" class="ad-reserved">Change role …')
  },
)

test('who is disabled can be enabled or removed, and gets no link before that', () => {
  const row = (
    <UserRow
      user={{ ...user, isDisabled: true }}
      onLink={() => {}}
      onSaid={() => {}}
      onChanged={async () => {}}
    />
  )
  const markup = render(row)
  expect([...markup.matchAll(/<button[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
    'Change role …',
    'Enable',
    'Edit',
    'Remove',
  ])
  expect(readText(markup)).toContain('second factor, disabled')
})

test('a role has its article', () => {
  expect(roles.map(withArticle)).toEqual(['a viewer', 'a coder', 'a publisher', 'an admin'])
})
