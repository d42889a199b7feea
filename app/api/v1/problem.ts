import { problemDocument } from '@/server/problem-document'

const titles = { 400: 'The request is not complete', 404: 'Not found', 410: 'Withdrawn' } as const

/** An answer to a request that cannot be met (RFC 9457). */
export function problem(status: keyof typeof titles, detail: string): Response {
  return problemDocument({ status, title: titles[status], detail })
}
