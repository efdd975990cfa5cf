import type { RunsPlan } from '../../config/link/runsLink.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWords } from '../../store/react.ts'
import { tell } from '../../store/view.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import { addressWith } from '../address/address.ts'
import { viewLink } from './viewLink.ts'

/** Copies the link of what the room shows, and says so. */
export function CopyLink({ plan }: { plan: () => RunsPlan }) {
  const words = useWords(runsWords)
  const copy = async () => {
    if (await copyText(addressWith(viewLink(plan())))) tell(runsWords, ({ copied }) => copied, 'info')
    else tell(runsWords, ({ copyFailed }) => copyFailed, 'warning')
  }
  return <IconButton icon="link" label={words.copyLink} onClick={copy} />
}
