/** Where a form leads back to: the form names it, but a form can be somebody else's, so only pages of ours that are known to have one. */
const PAGES = /^\/(?:(?:campaigns|cases)\/[a-z0-9:]{1,80}|interesting(?:\?at=\d{4}-\d\d-\d\d)?(?:#campaign-[0-9a-f]{16})?)$/

export const backTo = (given: unknown, otherwise: string): string => (typeof given === 'string' && PAGES.test(given) ? given : otherwise)
