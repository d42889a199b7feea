import type { InvalidateQueryFilters, QueryClient } from '@tanstack/react-query'

/**
 * Has what is shown read anew after something was changed. What is being read for the first time just now may have been
 * read before the change: that is asked for again, too, which `invalidateQueries` alone does not do.
 */
export async function readAnew(client: QueryClient, which?: InvalidateQueryFilters): Promise<void> {
  await client.cancelQueries(which)
  await client.invalidateQueries(which)
}
