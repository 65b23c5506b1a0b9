/** Names → addresses for a guard, over the same resolver that authentication asks. */
import type { Resolver } from '../../ports/index.ts'

const ADDRESSES_MAX = 20

/** Every address of a name. @throws when it has none */
export const resolveWith =
  (resolver: Resolver) =>
  async (name: string): Promise<readonly string[]> => {
    const found = await Promise.allSettled([resolver.resolve(name, 'A'), resolver.resolve(name, 'AAAA')])
    const addresses = found.flatMap((one) => (one.status === 'fulfilled' ? one.value.filter((address) => typeof address === 'string') : []))
    if (addresses.length === 0) throw new Error(`${name.slice(0, 100)} has no address`)
    return addresses.slice(0, ADDRESSES_MAX)
  }
