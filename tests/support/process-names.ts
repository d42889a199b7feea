import type { ProcessNames } from '@/dataset/edits/process-names'

/** What is called in a process of which nothing is known. */
export const noNames: ProcessNames = {
  title: '',
  isPublished: false,
  state: 0,
  counts: {},
  records: {},
  texts: [],
  codes: [],
}
