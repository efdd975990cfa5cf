import type { ComponentType } from 'react'
import type { shareWords } from '../../i18n/words/page/share.ts'
import { HandInSection } from '../handin/HandInSection.tsx'
import { ClassSection } from './ClassSection.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import type { Shared } from './shared.ts'
import { TakeAwaySection } from './TakeAwaySection.tsx'

/** The dialog's sections in their order; each is a file of its own. */
export const shareSections: ReadonlyArray<{
  name: keyof typeof shareWords
  Section: ComponentType<Shared>
}> = [
  { name: 'linkSection', Section: LinkSection },
  { name: 'classSection', Section: ClassSection },
  { name: 'handInSection', Section: HandInSection },
  { name: 'embedSection', Section: EmbedSection },
  { name: 'takeAwaySection', Section: TakeAwaySection },
]
