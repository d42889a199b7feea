/** What can be done to somebody else's account, once that is confirmed. */
export const acts = {
  end: {
    ask: (name: string) => `Log ${name} out everywhere?`,
    means: 'They can log in again. What they have not saved stays in their browser as a draft.',
    button: 'Log them out',
    said: (name: string) => `${name} is logged out everywhere.`,
  },
  reset: {
    ask: (name: string) => `Reset the password of ${name}?`,
    means:
      'This takes away their password and their second factor and logs them out everywhere. It makes a link that you hand to them, by which they set a new password.',
    button: 'Reset password',
    said: (name: string) => `The password of ${name} is reset: they set a new one by the link.`,
  },
  link: {
    ask: (name: string) => `Make a new link for ${name}?`,
    means: 'They have not set a password yet. The link that they were given before will not work any more.',
    button: 'Make the link',
    said: (name: string) => `${name} sets a password by the new link.`,
  },
  disable: {
    ask: (name: string) => `Disable the account of ${name}?`,
    means:
      'They are logged out everywhere and cannot log in until an admin enables them again. Name, role and password stay.',
    button: 'Disable',
    said: (name: string) => `${name} is disabled, and was logged out.`,
  },
  enable: {
    ask: (name: string) => `Enable the account of ${name}?`,
    means: 'They log in with the password that they had.',
    button: 'Enable',
    said: (name: string) => `${name} is enabled.`,
  },
  remove: {
    ask: (name: string) => `Remove ${name}?`,
    means:
      'Every browser is logged out. What they changed keeps the name. To bring them back, they are added anew; to keep them out for a while, disable them.',
    button: 'Remove',
    said: (name: string) => `${name} is removed.`,
  },
} as const

/** What can be done to somebody else's account. */
export type UserAct = keyof typeof acts
