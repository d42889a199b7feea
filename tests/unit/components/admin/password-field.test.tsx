import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NewPasswordField } from '@/components/admin/new-password-field'
import { PasswordField } from '@/components/admin/password-field'
import { readText } from '@/tests/support/markup'

test('a password is hidden, and can be shown by a button that says what it does', () => {
  const markup = renderToStaticMarkup(
    <PasswordField label="Password" value="" autoComplete="current-password" required />,
  )
  expect(markup).toContain('type="password"')
  expect(markup).toMatch(/autocomplete="current-password"/i)
  expect(readText(markup).replace(/\s+/g, ' ')).toContain('Show the password')
  // A name of its own would be taken for the label of the field.
  expect(markup).not.toContain('aria-label')
})

test('a new password is said to be one', () => {
  const markup = renderToStaticMarkup(<NewPasswordField label="New password" value="" />)
  expect(markup).toMatch(/autocomplete="new-password"/i)
  expect(markup).toMatch(/minlength="12"/i)
  expect(markup).toMatch(/aria-describedby="[^"]+-hint"/)
})
