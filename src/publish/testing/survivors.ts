/** Reads a text as somebody would who looks for secrets in it, by other means than the code under test. For tests. */

/** The ways in which a secret might be read out of a text again, without the code under test. */
export function survivors(text: string, secrets: readonly string[]): string[] {
  const plain = text.toLowerCase()
  const unescaped = plain.replace(/%(?:25)*([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const soft = plain.replace(/=\r?\n/g, '').replace(/=([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const joined = text.replace(/\r?\n/g, '')
  const runs = [...joined.matchAll(/[A-Za-z0-9+/_-]{6,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((at) => Buffer.from(run.slice(at), 'base64').toString('latin1').toLowerCase()),
  )
  const hex = [...plain.matchAll(/[0-9a-f]{8,}/g)].flatMap(([run]) =>
    [0, 1].map((at) => Buffer.from(run.slice(at), 'hex').toString('latin1')),
  )
  const readings = [plain, unescaped.toLowerCase(), soft.toLowerCase(), ...runs, ...hex.map((one) => one.toLowerCase())]
  return secrets.filter((secret) => readings.some((reading) => reading.includes(secret.toLowerCase())))
}
