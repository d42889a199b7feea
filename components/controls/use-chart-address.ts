'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { formatChartQuery } from '@/dataset/chart-options'

/** What changes in an address: a value, several, or null for the default. */
export type AddressChanges = Parameters<typeof formatChartQuery>[1]

/** Where a reader stands after another choice of what to see: at the first rows of chart and table. */
export const firstPage = { page: null, rows: null } as const satisfies AddressChanges

/** The query of the page's address, and the way to another one: a new entry in the history, without a new page. */
export function useChartAddress() {
  const shown = useSearchParams()
  // The router tells of a new address a moment later; until then a control must not fall back to the old one.
  const [chosen, setChosen] = useState({ from: shown, query: '' })
  const searchParams =
    chosen.from === shown && chosen.query !== '' ? new URLSearchParams(chosen.query) : shown
  useEffect(() => {
    const forget = () => setChosen(({ from }) => ({ from, query: '' }))
    window.addEventListener('popstate', forget)
    return () => window.removeEventListener('popstate', forget)
  }, [])
  const go = useCallback(
    (changes: AddressChanges) => {
      const current = new URLSearchParams(window.location.search)
      const query = formatChartQuery(current, changes)
      if (query === formatChartQuery(current, {})) return
      setChosen({ from: shown, query })
      visit(query)
    },
    [shown],
  )
  return { searchParams, go }
}

/** Goes to the same page with another query, as formatChartQuery writes it. */
export function visit(query: string): void {
  window.history.pushState(null, '', query === '?' ? window.location.pathname : query)
}
