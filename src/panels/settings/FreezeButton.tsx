import { isLayerFrozen, withLayer } from '../../config/frozenUnits.ts'
import { freezeWords } from '../../i18n/words/panels/freeze.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'

/** Freezes a whole layer, or frees it; `layer` 0 is the first hidden one. */
export function FreezeButton({ layer, output }: { layer: number; output?: boolean }) {
  const words = useWords(freezeWords)
  const frozen = useExperiment((state) => state.config.frozen) ?? []
  const configure = useExperiment((state) => state.configure)
  const on = isLayerFrozen(frozen, layer)
  return (
    <IconButton
      icon={on ? 'lock' : 'unlock'}
      label={output ? words.freezeOutput : words.freezeLayer(layer + 1)}
      aria-pressed={on}
      onClick={() => configure({ frozen: withLayer(frozen, layer, !on) })}
    />
  )
}
