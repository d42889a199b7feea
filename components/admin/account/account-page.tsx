'use client'

import { PasswordForm } from './password-form'
import { SecondFactor } from './second-factor'
import { SessionList } from './session-list'

/** Password, second factor and sessions of who is logged in. */
export function AccountPage({ hasSecondFactor }: { readonly hasSecondFactor: boolean }) {
  return (
    <>
      <section className="page-part">
        <h2>Second factor</h2>
        <SecondFactor isOn={hasSecondFactor} />
      </section>
      <section className="page-part">
        <h2>Where you are logged in</h2>
        <SessionList />
      </section>
      <section className="page-part">
        <h2>Password</h2>
        <PasswordForm />
      </section>
    </>
  )
}
