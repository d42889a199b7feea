import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { shownPassword } from '@/server/admin/auth-schemas'
import { reply } from '@/server/admin/reply'
import { callForOwnAccount } from '@/server/auth/own-account'

const body = z.object({ password: shownPassword })

/** Makes new recovery codes; the old ones are worth nothing from then on. */
export const POST = answerAdmin(
  'POST /api/auth/two-factor/recovery-codes',
  { body },
  async ({ house, body, ...request }) => {
    const { backupCodes } = await callForOwnAccount(house.accounts, request, 'password', (auth) =>
      auth.api.generateBackupCodes({ body, headers: request.headers }),
    )
    return reply({ recoveryCodes: backupCodes })
  },
)
