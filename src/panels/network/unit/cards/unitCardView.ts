import type { Words } from '../../../../i18n/language.ts'
import type { unitWords } from '../../../../i18n/words/panels/unit.ts'
import type { NetworkModel, ParameterPlace, UnitAddress } from '../../model.ts'
import type { Vocabulary } from '../../names.ts'
import type { UnitFormula } from '../formula.ts'
import type { UnitValues } from '../unitValues.ts'

/** A parameter in a list of its unit's, and standing alone. */
export interface ParameterName {
  short: string
  full: string
}

/** What the card of a unit says that only units of its kind of layer say. */
export interface UnitCardView {
  /** what it computes, with its numbers where they are known */
  equations(model: NetworkModel, address: UnitAddress, found: UnitValues): UnitFormula[]
  parameterName(
    model: NetworkModel,
    address: UnitAddress,
    place: ParameterPlace,
    say: Vocabulary,
    words: Words<typeof unitWords>,
  ): ParameterName
}
