import { hostScript } from '@/components/embed/scripts'

/** `GET /embed.js`: the script that editors put beside their frames, so that each is as high as its chart. */
export function GET(): Response {
  return new Response(hostScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
