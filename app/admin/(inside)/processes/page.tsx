import { redirect } from 'next/navigation'

/** The processes are listed on the first page of the admin. */
export default function Page() {
  redirect('/admin')
}
