import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** Whether the page hears what is done on it; what comes from the server alone does not yet. */
export const useHydrated = () =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
