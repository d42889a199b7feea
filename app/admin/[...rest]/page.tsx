import { notFound } from 'next/navigation'

/** An address that no page has, so that it is answered in the frame of the admin. */
export default function Page() {
  notFound()
}
