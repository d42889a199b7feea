/** The path of the feed of a process, or of one of its demands. */
export function feedPath(processId: string, demand?: string): string {
  return demand === undefined ? `/${processId}/feed.atom` : `/${processId}/demands/${demand}/feed.atom`
}
