import { TakeAway } from '../takeaway/TakeAway.tsx'
import { ProgramButtons } from './ProgramButtons.tsx'
import type { Shared } from './shared.ts'

/** The experiment as files. */
export function TakeAwaySection({ config, settings, changes }: Shared) {
  return (
    <>
      <TakeAway />
      <ProgramButtons config={config} link={settings} changed={changes > 0} />
    </>
  )
}
