import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useWords } from '../../store/react.ts'
import { CopyField } from './CopyField.tsx'
import type { Shared } from './shared.ts'

/** The experiment as a frame for another page. */
export function EmbedSection({ link }: Shared) {
  const words = useWords(dialogWords)
  return <CopyField label={words.embed} text={frameFor(link)} button={words.copyEmbed} />
}

/**
 * The markup of a frame that shows the link: as wide as the column that it stands in, up to 1280 pixels, and never so low
 * that the stage has no room. Where styles are taken out of it, it is 720 pixels high.
 */
function frameFor(link: string): string {
  const safe = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<iframe src="${safe}" title="Neurarium" width="100%" height="720" style="max-width: 1280px; height: auto; min-height: 500px; aspect-ratio: 16 / 9; border: 0" loading="lazy"></iframe>`
}
