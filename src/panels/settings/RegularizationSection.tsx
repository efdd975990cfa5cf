import { bounds, isImages } from '../../config/schema.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { Slider } from '../../ui/controls/Slider.tsx'
import { writeNumber } from '../../ui/controls/sliderScale.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Fixed } from './Fixed.tsx'
import { linear, logFromZero } from './ranges.ts'
import { Section } from './Section.tsx'

/** What keeps a network from learning its examples by heart. All of it live; 0 is off. */
export function RegularizationSection() {
  const words = useWords(settingsWords)
  const regularization = useExperiment((state) => state.config.regularization)
  const images = useExperiment((state) => isImages(state.config.data.set))
  const configure = useExperiment((state) => state.configure)
  const change = (regularization: Partial<ExperimentConfig['regularization']>) =>
    configure({ regularization })
  const orOff = (value: number) => (value === 0 ? words.off : writeNumber(value))
  const { l1, l2, dropout, inputNoise, maxNorm } = bounds.regularization
  return (
    <Section title={words.regularization}>
      <Fixed path="regularization.l2">
        <Slider
          label={words.l2}
          description={words.l2Note}
          value={regularization.l2}
          range={logFromZero(l2, 1e-5)}
          valueText={orOff}
          onChange={(value) => change({ l2: value })}
        />
      </Fixed>
      <Fixed path="regularization.l1">
        <Slider
          label={words.l1}
          description={words.l1Note}
          value={regularization.l1}
          range={logFromZero(l1, 1e-5)}
          valueText={orOff}
          onChange={(value) => change({ l1: value })}
        />
      </Fixed>
      <Fixed path="regularization.dropout">
        <Slider
          label={words.dropout}
          description={words.dropoutNote}
          value={regularization.dropout}
          range={linear(dropout, 0.05)}
          valueText={orOff}
          onChange={(value) => change({ dropout: value })}
        />
      </Fixed>
      <Fixed path="regularization.inputNoise">
        <Slider
          label={words.inputNoise}
          description={words.inputNoiseNote}
          value={regularization.inputNoise}
          range={linear(inputNoise, 0.01)}
          valueText={orOff}
          onChange={(value) => change({ inputNoise: value })}
        />
      </Fixed>
      <Fixed path="regularization.maxNorm">
        <Slider
          label={words.maxNorm}
          description={words.maxNormNote}
          value={regularization.maxNorm}
          range={logFromZero(maxNorm, 0.1)}
          valueText={orOff}
          onChange={(value) => change({ maxNorm: value })}
        />
      </Fixed>
      {images && (
        <Fixed path="regularization.mirror">
          <Toggle
            look="check"
            checked={regularization.mirror ?? false}
            title={words.mirrorNote}
            onChange={(mirror) => change({ mirror })}
          >
            {words.mirror}
          </Toggle>
        </Fixed>
      )}
    </Section>
  )
}
