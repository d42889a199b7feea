import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { BusyButton } from './busy-button'

interface OlderButtonProps {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
}

/** Reads the next page of a list that has the newest first; nothing at its end. */
export function OlderButton({ of }: OlderButtonProps) {
  if (!of.hasNextPage) return null
  return (
    <p>
      <BusyButton isOff={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        Older ones
      </BusyButton>
    </p>
  )
}
