import { multiplyAddsOf } from '../../../domain/layers/geometry.ts'
import { layerFigureWords } from '../../../i18n/words/settings/layerFigures.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import type { PlacedLayer } from '../../layerKinds/layerView.ts'
import { placedLayers } from '../../layerKinds/layerViews.ts'
import { shapeText } from '../../layerKinds/planeText.ts'
import styles from '../Settings.module.css'

const parametersOf = ({ weights, biases, slopes }: PlacedLayer): number => weights + biases + slopes

/** What a layer makes of the plane below it, and what that costs; `layer` 0 is the first hidden one. */
export function LayerFigures({ layer }: { layer: number }) {
  const words = useWords(layerFigureWords)
  const whole = useWholeNumber()
  const config = useExperiment((state) => state.config)
  const placed = placedLayers(config)[layer]
  const parameters = parametersOf(placed)
  const costs =
    parameters === 0
      ? [words.nothing]
      : [words.parameters(whole(parameters)), words.multiplyAdds(whole(multiplyAddsOf(placed)))]
  return (
    <Phrases
      id={`layer-figures-${layer + 1}`}
      texts={[words.shapes(shapeText(placed.below, whole), shapeText(placed.shape, whole)), ...costs]}
    />
  )
}

/** The sums over all layers, the output too. */
export function NetworkFigures() {
  const words = useWords(layerFigureWords)
  const whole = useWholeNumber()
  const config = useExperiment((state) => state.config)
  const layers = placedLayers(config)
  const sum = (of: (layer: PlacedLayer) => number) => whole(layers.reduce((all, layer) => all + of(layer), 0))
  return (
    <Phrases
      id="network-figures"
      texts={[words.all, words.parameters(sum(parametersOf)), words.multiplyAdds(sum(multiplyAddsOf))]}
    />
  )
}

/** Side by side where they have room. */
const Phrases = ({ id, texts }: { id: string; texts: readonly string[] }) => (
  <p className={styles.figures} data-testid={id}>
    {texts.map((text) => (
      <span key={text}>{text}</span>
    ))}
  </p>
)
