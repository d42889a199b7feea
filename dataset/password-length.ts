/** How many characters a password may have. Long ones need no rules about what they are made of (NIST SP 800-63B). */
export const passwordLength = { min: 12, max: 128 } as const
