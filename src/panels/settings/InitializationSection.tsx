import { bounds } from '../../config/schema.ts'
import { type ExperimentConfig, weightInitNames } from '../../config/types.ts'
import { weightInitWords } from '../../i18n/words/names.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Fixed } from './Fixed.tsx'
import { linear, logFromZero } from './ranges.ts'
import { Section } from './Section.tsx'
import { SeedField } from './SeedField.tsx'

/** What the parameters are before the first step. */
export function InitializationSection() {
  const words = useWords(settingsWords)
  const names = useWords(weightInitWords)
  const initialization = useExperiment((state) => state.config.initialization)
  const configure = useExperiment((state) => state.configure)
  const change = (initialization: Partial<ExperimentConfig['initialization']>) =>
    configure({ initialization })
  return (
    <Section title={words.initialization} resets>
      <Fixed path="initialization.weights">
        <Select
          label={words.weights}
          value={initialization.weights}
          options={weightInitNames.map((value) => ({ value, label: names[value] }))}
          onChange={(weights) => change({ weights })}
        />
      </Fixed>
      {initialization.weights !== 'zeros' && (
        <Fixed path="initialization.scale">
          <Slider
            label={words.scale}
            value={initialization.scale}
            range={logFromZero(bounds.initialization.scale, 0.001)}
            onChange={(scale) => change({ scale })}
          />
        </Fixed>
      )}
      <Fixed path="initialization.bias">
        <Slider
          label={words.bias}
          value={initialization.bias}
          range={linear(bounds.initialization.bias, 0.01)}
          onChange={(bias) => change({ bias })}
        />
      </Fixed>
      <Fixed path="initialization.seed">
        <SeedField
          label={words.weightSeed}
          value={initialization.seed}
          onChange={(seed) => change({ seed })}
        />
      </Fixed>
    </Section>
  )
}
