import { type MutationStatus, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { publishingKey, usePublishing } from '@/components/admin/publishing/use-publishing'

function Drawn({ draft }: { readonly draft: string }) {
  return usePublishing('river', draft) ? 'no more' : 'drawn'
}

/** Says whether a draft is drawn, after one was published with this outcome. */
function drawAfter(status: MutationStatus, published: string): string {
  const client = new QueryClient()
  const options = { mutationKey: publishingKey('river', published) }
  const mutation = client.getMutationCache().build(client, options)
  mutation.state = { ...mutation.state, status }
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Drawn draft="7.1.1" />
    </QueryClientProvider>,
  )
}

test.each([
  ['idle', '7.1.1', 'drawn'],
  ['pending', '7.1.1', 'no more'],
  ['success', '7.1.1', 'no more'],
  ['error', '7.1.1', 'drawn'],
  ['success', '6.0.0', 'drawn'],
] as const)('where publishing is in state %s of draft %s, it is %s', (status, published, words) => {
  expect(drawAfter(status, published)).toBe(words)
})
