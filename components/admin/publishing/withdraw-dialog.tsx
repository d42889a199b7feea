'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { Modal } from '../modal'
import { readAnew } from '../read-anew'
import { TextField } from '../text-field'
import { processAddress } from '../use-names'
import { findShown, type ReleaseDialogProps } from './release-dialog'

/** Hides a release for good, once its number is typed and a reason is given. */
export function WithdrawDialog(props: ReleaseDialogProps) {
  const {
    processId,
    release: { number },
    releases,
    onDone,
    onClose,
  } = props
  const left = findShown(releases.filter((one) => one.number !== number))
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const withdraw = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/releases/${number}/withdrawal`, {
        method: 'POST',
        body: { reason },
        schema: nothing,
      }),
    onSuccess: () => {
      void readAnew(client)
      onDone(`Release ${number} is withdrawn.`)
    },
  })
  return (
    <Modal title={`Withdraw release ${number}?`} onClose={onClose}>
      <p>
        This is for what must not be public, be it for legal reasons or because it should never have been
        published. What the release holds is hidden for good: charts pinned to it, and citations of it, show
        the reason in its place. For anything that is only wrong, publish another release and say what it
        corrects.
      </p>
      <p>
        {left
          ? `Readers will see release ${left.number}, the newest that is left.`
          : 'Readers will see nothing of this process: no other release is left.'}
      </p>
      <CallForm call={withdraw} isWide>
        <TextField
          label="Reason"
          hint="Readers see it."
          value={reason}
          maxLength={1000}
          onText={setReason}
          required
        />
        <TextField
          label={`Type ${number} to confirm`}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          onText={setTyped}
          required
        />
        <p className="ad-actions">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <BusyButton
            type="submit"
            className="ad-danger"
            isOff={withdraw.isPending || typed.trim() !== String(number) || reason.trim() === ''}
          >
            {withdraw.isPending ? 'Withdrawing …' : 'Withdraw it for good'}
          </BusyButton>
        </p>
      </CallForm>
    </Modal>
  )
}
