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

/** Attaches to a release what was wrong in older ones and is right in it. */
export function CorrectionDialog({ processId, release: { number }, onDone, onClose }: ReleaseDialogProps) {
  const client = useQueryClient()
  const [correction, setCorrection] = useState(() => newCorrection(number))
  const check = useCorrectionCheck(correction)
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
    <Modal title={`What does release ${number} correct?`} onClose={onClose}>
      <CallForm call={{ ...attach, mutate: () => check.isReady() && attach.mutate() }} isWide>
        <CorrectionFields number={number} value={correction} check={check} onValue={setCorrection} />
        <p className="ad-actions">
          <BusyButton type="submit" className="ad-main" isOff={attach.isPending}>
            {attach.isPending ? 'Saying it …' : 'Say it to readers'}
          </BusyButton>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
        <p className="ad-hint">It cannot be taken back, only followed by another one.</p>
      </CallForm>
    </Modal>
  )
}
