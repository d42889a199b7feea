'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { Modal } from '../modal'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'
import { CorrectionFields, newCorrection, useCorrectionCheck } from './correction-fields'
import type { ReleaseDialogProps } from './release-dialog'
import { useWrongSince } from './use-wrong-since'

/** Attaches to a release what was wrong in older ones and is right in it. */
export function CorrectionDialog({ processId, release, onDone, onClose }: ReleaseDialogProps) {
  const { number, corrections } = release
  const client = useQueryClient()
  const [correction, setCorrection] = useState(() => newCorrection(number))
  const check = useCorrectionCheck(correction)
  const wrongSince = useWrongSince(processId, number)
  const attach = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/releases/${number}/corrections`, {
        method: 'POST',
        body: correction,
        schema: nothing,
      }),
    onSuccess: () => {
      void readAnew(client)
      onDone(`Charts pinned to older releases say now what release ${number} corrects.`)
    },
  })
  return (
    <Modal
      title={`What ${corrections.length > 0 ? 'else ' : ''}does release ${number} correct?`}
      onClose={onClose}
    >
      {corrections.length > 0 && (
        <div className="ad-restored">
          <p>Readers are told already:</p>
          <ul>
            {corrections.map(({ since, text, correctedAt }) => (
              <li key={`${correctedAt} ${text}`}>
                Wrong since release {since}: {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <CallForm call={{ ...attach, mutate: () => check.isReady() && attach.mutate() }} isWide>
        <CorrectionFields {...{ number, wrongSince, check }} value={correction} onValue={setCorrection} />
        <p className="ad-hint">It cannot be taken back, only followed by another one.</p>
        <p className="ad-actions">
          <BusyButton type="submit" className="ad-main" isOff={attach.isPending}>
            {attach.isPending ? 'Saying it …' : 'Say it to readers'}
          </BusyButton>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </CallForm>
    </Modal>
  )
}
