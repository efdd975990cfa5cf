/** The table of what the cards of units say by the kind of their layer. Fetched with the card. */
import type { LayerKindName } from '../../../../domain/layers/layerKinds.ts'
import { fullyConnectedCard } from './fullyConnectedCard.ts'
import { poolCard } from './poolCard.ts'
import type { UnitCardView } from './unitCardView.ts'

export const unitCards: Record<LayerKindName, UnitCardView> = {
  dense: fullyConnectedCard,
  maxout: fullyConnectedCard,
  conv: fullyConnectedCard,
  pool: poolCard,
}
