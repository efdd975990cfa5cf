import type { RunsPlan } from '../../config/link/runsLink.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import { tell } from '../../store/view.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { addressWith } from '../address/address.ts'
import { viewLink } from './viewLink.ts'

/** Copies the link of what the room shows, and says so. */
export function CopyLink({ plan }: { plan: () => RunsPlan }) {
  const words = useWords(runsWords)
  const copy = async () => {
    const link = addressWith(viewLink(plan()))
    try {
      await navigator.clipboard.writeText(link)
      tell(runsWords, ({ copied }) => copied, 'info')
    } catch {
      tell(runsWords, ({ copyFailed }) => copyFailed, 'warning')
    }
  }
  return <IconButton icon="link" label={words.copyLink} onClick={copy} />
}
