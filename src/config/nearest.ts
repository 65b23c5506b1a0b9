/** What somebody meant who wrote something that we do not know. */

/** The known key with most letters in common, less what is too many or too few; undefined when none comes near. */
export function nearest(unknown: string, known: readonly string[]): string | undefined {
  const closeness = (key: string) => {
    const rest = [...key.toLowerCase()]
    const shared = [...unknown.toLowerCase()].filter((letter) => rest.includes(letter) && rest.splice(rest.indexOf(letter), 1)).length
    return shared / Math.max(unknown.length, key.length)
  }
  const [best] = [...known].sort((one, other) => closeness(other) - closeness(one))
  return best !== undefined && closeness(best) >= 0.6 ? best : undefined
}
