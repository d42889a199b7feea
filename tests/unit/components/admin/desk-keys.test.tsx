import { createRef } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DeskKeysHelp, secondDeskKeys } from '@/components/admin/desk/desk-keys'

const draw = (keys?: typeof secondDeskKeys, isOn = true) =>
  renderToStaticMarkup(
    <DeskKeysHelp ref={createRef()} {...(keys && { keys })} isOn={isOn} onTurn={() => {}} />,
  )
const listKeys = (markup: string) => [...markup.matchAll(/<kbd>([^<]+)<\/kbd>/g)].map(([, key]) => key)

test('each desk shows its own keys, and both the one way to turn them off', () => {
  expect(listKeys(draw())).toEqual(expect.arrayContaining(['C, D, S', 'N', '?', 'Ctrl+Z']))
  expect(listKeys(draw(secondDeskKeys))).toEqual(['N', '1, 2, 3 …', 'Space, arrows', '?'])
  for (const keys of [undefined, secondDeskKeys]) {
    expect(draw(keys)).toMatch(/type="checkbox"[^>]*checked/)
    expect(draw(keys, false)).not.toContain('checked')
  }
})
