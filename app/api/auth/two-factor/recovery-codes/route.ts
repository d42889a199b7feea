import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { shownPassword } from '@/server/admin/auth-schemas'
import { reply } from '@/server/admin/reply'
import { callForOwnAccount, countRecoveryCodes } from '@/server/auth/own-account'
import { recoveryCodeCount } from '@/server/auth/recovery-codes'

const body = z.object({ password: shownPassword })

/** How many recovery codes of who asks are left; null where they have no second factor. The codes are told to nobody. */
export const GET = answerAdmin('GET /api/auth/two-factor/recovery-codes', {}, async ({ house, user }) =>
  reply({
    left: user.hasSecondFactor ? await countRecoveryCodes(house.accounts, user.id) : null,
    of: recoveryCodeCount,
  }),
)

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
