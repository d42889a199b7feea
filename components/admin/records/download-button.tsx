'use client'

import { useMutation } from '@tanstack/react-query'
import { formatCell } from '@/dataset/cell-text'
import { formatCsv } from '@/dataset/csv-text'
import type { TableName } from '@/dataset/tables'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { columnsOf } from './cell-name'
import { readAll } from './read-all'

interface DownloadButtonProps {
  readonly processId: string
  readonly table: TableName
  readonly asked: URLSearchParams
}

/** Takes the records that a list finds out as a CSV file, as a package has them. */
export function DownloadButton({ processId, table, asked }: DownloadButtonProps) {
  const download = useMutation<void, AdminProblem>({
    mutationFn: async () => {
      const columns = columnsOf(table).map(([name]) => name)
      const records = await readAll(processId, table, asked)
      const rows = records.map(({ row }) => columns.map((name) => formatCell(row[name] ?? null)))
      saveFile(`${processId}-${table}.csv`, formatCsv([columns, ...rows]))
    },
  })
  return (
    <>
      <BusyButton className="ad-plain" isOff={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? 'Preparing the file …' : 'Download as CSV'}
      </BusyButton>
      {download.error && <ProblemNote problem={download.error} />}
    </>
  )
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
