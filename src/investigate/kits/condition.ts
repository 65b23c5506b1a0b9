/** The `condition` of a rule: names of selections joined by and, or, not, brackets, `1 of name*`, `all of them` (Sigma rules specification 2.0, "Condition"). */

/** @param holds whether the selection of that name holds */
export type Condition = (holds: (name: string) => boolean) => boolean

const TOKENS_MAX = 200
const NESTING_MAX = 20

/** @throws Error naming the word that was not understood */
export function parseCondition(text: string, names: readonly string[]): Condition {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? []
  if (tokens.length > TOKENS_MAX) throw new Error('the condition is too long')
  let at = 0
  const next = () => tokens[at]?.toLowerCase()
  const take = () => {
    const token = tokens[at]
    if (token === undefined) throw new Error('the condition ends too early')
    at += 1
    return token
  }
  const quantified = (isAll: boolean): Condition => {
    if (take().toLowerCase() !== 'of') throw new Error('the condition lacks “of”')
    const which = take()
    const start = which.endsWith('*') ? which.slice(0, -1) : which
    const chosen =
      which.toLowerCase() === 'them' ? names : names.filter((name) => (which.endsWith('*') ? name.startsWith(start) : name === which))
    if (chosen.length === 0) throw new Error(`the condition names “${which}”, which is no selection`)
    return (holds) => (isAll ? chosen.every(holds) : chosen.some(holds))
  }
  const single = (depth: number): Condition => {
    if (depth > NESTING_MAX) throw new Error('the condition is nested too deeply')
    const token = take()
    const word = token.toLowerCase()
    if (word === 'not') {
      const inner = single(depth + 1)
      return (holds) => !inner(holds)
    }
    if (word === '(') {
      const inner = anyOf(depth + 1)
      if (take() !== ')') throw new Error('a bracket of the condition is not closed')
      return inner
    }
    if (word === 'all') return quantified(true)
    if (word === '1' || word === 'any') return quantified(false)
    if (!names.includes(token)) throw new Error(`the condition names “${token}”, which is no selection`)
    return (holds) => holds(token)
  }
  const joined =
    (word: 'and' | 'or', part: (depth: number) => Condition) =>
    (depth: number): Condition => {
      const parts = [part(depth)]
      while (next() === word) {
        take()
        parts.push(part(depth))
      }
      return (holds) => (word === 'and' ? parts.every((one) => one(holds)) : parts.some((one) => one(holds)))
    }
  const anyOf = joined('or', joined('and', single))
  const condition = anyOf(0)
  if (at < tokens.length) throw new Error(`the condition has “${tokens[at]}” where nothing more is understood`)
  return condition
}
