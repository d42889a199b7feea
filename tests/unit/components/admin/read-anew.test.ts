import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { readAnew } from '@/components/admin/read-anew'

test('what is being read for the first time while something changes is read again', async () => {
  const client = new QueryClient()
  const answers: ((text: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => void answers.push(resolve))
  const observer = new QueryObserver(client, { queryKey: ['list'], queryFn })
  const shown: (string | undefined)[] = []
  const stop = observer.subscribe(({ data }) => shown.push(data))
  await expect.poll(() => answers.length).toBe(1)
  const read = readAnew(client)
  await expect.poll(() => answers.length).toBe(2)
  answers[0]?.('before the change')
  answers[1]?.('after the change')
  await read
  expect(observer.getCurrentResult().data).toBe('after the change')
  expect(shown).not.toContain('before the change')
  stop()
  client.clear()
})
