import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ProcessList } from '@/components/admin/processes/process-list'
import { readText } from '@/tests/support/markup'

test.each([
  [null, false, 'not published yet'],
  [2, true, 'public: release 2'],
  [null, true, 'withdrawn: readers see nothing'],
])('what readers see of a process is said: release %s, published %s', (release, isPublished, words) => {
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ProcessList processes={[{ id: 'river', title: 'River talks', release, isPublished }]} />
    </QueryClientProvider>,
  )
  expect(readText(markup)).toContain(`river, ${words}`)
})
