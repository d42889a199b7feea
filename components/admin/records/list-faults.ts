import type { FormFault } from '../fault-summary'
import { cellFieldId } from './cell-fields'
import { columnLabel } from './cell-name'
import type { DraftFaults } from './check-draft'
import { evidenceFieldId } from './evidence-fields'

/** What is wrong with a draft, with where it is on the page; `id` is what the ids of its controls open with. */
export function listFaults(id: string, { cells, evidence, others }: DraftFaults): FormFault[] {
  return [
    ...Object.entries(cells).map(([name, text]) => ({
      at: { id: cellFieldId(id, name), label: columnLabel(name) },
      text,
    })),
    ...Object.entries(evidence).flatMap(([place, wrong]) =>
      Object.entries(wrong).map(([name, text]) => ({
        at: {
          id: evidenceFieldId(id, Number(place), name),
          label: `Evidence ${Number(place) + 1}, ${columnLabel(name).toLowerCase()}`,
        },
        text,
      })),
    ),
    ...others.map((text) => ({ at: null, text })),
  ]
}
