import type { Network } from '../../engine/network/network.ts'

/** What is found out of a network once: nothing is made anew for a frame. */
export function ofNetwork<T>(find: (network: Network) => T): (network: Network) => T {
  const known = new WeakMap<Network, T>()
  return (network) => {
    const found = known.get(network) ?? find(network)
    known.set(network, found)
    return found
  }
}
