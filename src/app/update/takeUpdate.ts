import { codec } from '../../config/codecPart.ts'
import type { Commands } from '../../store/commands.ts'
import { presentAddress } from './presentAddress.ts'

/** ms that the run may take to come to rest and to say its step */
const patience = 20_000

/**
 * Has a newer version answer for the page, and loads the page again with the experiment as it is now, at rest: the run is
 * paused, and settings, step and log go into the address in place.
 */
export async function takeUpdate(take: () => Promise<void>, { pause, snapshot, leave }: Commands) {
  await take()
  pause()
  // a run that has no state to say, since it failed or has not begun, is left with its settings
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  const state = await Promise.race([snapshot().catch(() => null), late])
  if (state && codec.here) leave(presentAddress(state.step).fragment)
  location.reload()
}
