'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/components/ui/fetch-json'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { askOfRelease } from '@/dataset/page-pin'
import { shareSchema } from './share-answer'

/** A chart on its page, as far as sharing it goes. */
export interface SharedChart {
  readonly processId: string
  readonly slug: ChartSlug
  /** The release that the page shows. */
  readonly release: number
}

/** Asks for what the codes of an embed are made of; `query` holds its options. */
export function useShare({ processId, slug, release }: SharedChart, query: string, widthPx: number) {
  const asked = askOfRelease(query, release)
  asked.set('chart', slug)
  asked.set('width', String(widthPx))
  const address = `/api/v1/${processId}/share?${asked}`
  return useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => fetchJson(address, shareSchema, signal),
    retry: 1,
    placeholderData: (before) => before,
  })
}
