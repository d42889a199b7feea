'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { QRCodeSVG } from 'qrcode.react'
import { useState } from 'react'
import { z } from 'zod'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { CopyButton } from '../copy-button'
import { PasswordField } from '../password-field'
import { takeFocus } from '../take-focus'
import { TextField } from '../text-field'
import { withoutSpaces } from '../without-spaces'
import { CodeField } from './code-field'
import { RecoveryCodesLeft, recoveryCodesKey } from './recovery-codes-left'

const begunSchema = z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) })
const codesSchema = z.object({ recoveryCodes: z.array(z.string()) })

/** Turns the second factor on and off, and makes new recovery codes. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const [begun, setBegun] = useState<z.infer<typeof begunSchema> | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const router = useRouter()
  const client = useQueryClient()
  if (begun && !isOn)
    return (
      <ConfirmApp
        uri={begun.uri}
        onLeft={() => setBegun(null)}
        onConfirmed={() => {
          setCodes(begun.recoveryCodes)
          setBegun(null)
          router.refresh()
        }}
      />
    )
  return (
    <>
      <p>
        {isOn
          ? 'It is on: a log-in asks for a code of your app, too.'
          : 'It is off. With it, nobody who learns your password can log in without your phone.'}
      </p>
      {isOn && <RecoveryCodesLeft />}
      {codes && <RecoveryCodes codes={codes} />}
      {isOn ? (
        <>
          <WithPassword
            label="New recovery codes"
            call={async (password) => {
              const made = await callAdmin('/api/auth/two-factor/recovery-codes', {
                method: 'POST',
                body: { password },
                schema: codesSchema,
              })
              setCodes(made.recoveryCodes)
              void client.invalidateQueries({ queryKey: recoveryCodesKey })
            }}
          />
          <WithPassword
            label="Turn it off"
            needsCode
            call={async (password, code) => {
              await callAdmin('/api/auth/two-factor', {
                method: 'DELETE',
                body: { password, code },
                schema: nothing,
              })
              setCodes(null)
              router.refresh()
            }}
          />
        </>
      ) : (
        <WithPassword
          label="Turn it on"
          call={async (password) =>
            setBegun(
              await callAdmin('/api/auth/two-factor', {
                method: 'POST',
                body: { password },
                schema: begunSchema,
              }),
            )
          }
        />
      )}
    </>
  )
}

interface WithPasswordProps {
  readonly label: string
  /** Whether the second factor is shown, too. */
  readonly needsCode?: boolean
  readonly call: (password: string, code: string) => Promise<void>
}

/** Something that needs the password once more. */
function WithPassword({ label, needsCode = false, call }: WithPasswordProps) {
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useMutation<void, AdminProblem>({
    mutationFn: () => call(password, withoutSpaces(code)),
    onSuccess: () => setOpen(false),
    onSettled: (_answer, problem) => {
      setCode('')
      if (problem?.members.field !== 'code') setPassword('')
    },
  })
  if (!isOpen)
    return (
      <p className="ad-actions">
        <button type="button" onClick={() => setOpen(true)}>
          {label}
        </button>
      </p>
    )
  return (
    <CallForm call={confirm}>
      <PasswordField
        label="Your password"
        ref={takeFocus}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        required
      />
      {needsCode && (
        <CodeField hint="The one that your app shows now; each works once." value={code} onText={setCode} />
      )}
      <p className="ad-actions">
        <BusyButton type="submit" isOff={confirm.isPending}>
          {confirm.isPending ? 'Looking …' : label}
        </BusyButton>
        <button type="button" className="ad-plain" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
    </CallForm>
  )
}

interface ConfirmAppProps {
  readonly uri: string
  readonly onConfirmed: () => void
  readonly onLeft: () => void
}

/** Shows the key for the app, and asks for its first code. */
function ConfirmApp({ uri, onConfirmed, onLeft }: ConfirmAppProps) {
  const [code, setCode] = useState('')
  const confirm = useMutation<undefined, AdminProblem>({
    mutationFn: () =>
      callAdmin('/api/auth/two-factor', {
        method: 'PUT',
        body: { code: withoutSpaces(code) },
        schema: nothing,
      }),
    onSuccess: onConfirmed,
    onError: () => setCode(''),
  })
  const key = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <CallForm call={confirm} isWide>
      <p>Scan this with the authenticator app on your phone:</p>
      <QRCodeSVG value={uri} size={192} marginSize={4} title="The key, for the camera of your phone" />
      <p>
        Or <a href={uri}>open your authenticator app</a> on this device, or type this key into it:
      </p>
      <p className="ad-key">{key.match(/.{1,4}/g)?.join(' ')}</p>
      <p className="ad-actions">
        <CopyButton label="Copy the key" text={key} />
      </p>
      <TextField
        label="The code that the app shows now"
        value={code}
        onText={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        ref={takeFocus}
        required
      />
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={confirm.isPending}>
          Turn it on
        </BusyButton>
        <button type="button" className="ad-plain" onClick={onLeft}>
          Cancel
        </button>
      </p>
    </CallForm>
  )
}

/** Shows recovery codes, this once. */
function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className="ad-restored" role="status" tabIndex={-1} ref={takeFocus}>
      <p>
        Keep these recovery codes where your phone is not. Each works once in place of a code. They are shown
        only now.
      </p>
      <ul className="ad-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="ad-actions">
        <CopyButton label="Copy the codes" text={codes.join('\n')} />
        <a
          className="ad-button"
          download="parley-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`}
        >
          Download them
        </a>
      </p>
    </div>
  )
}
