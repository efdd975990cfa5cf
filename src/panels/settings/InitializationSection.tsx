import { bounds } from '../../config/schema.ts'
import { type ExperimentConfig, weightInitNames } from '../../config/types.ts'
import { weightInitWords } from '../../i18n/words/names.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
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
      <Select
        label={words.weights}
        value={initialization.weights}
        options={weightInitNames.map((value) => ({ value, label: names[value] }))}
        onChange={(weights) => change({ weights })}
      />
      {initialization.weights !== 'zeros' && (
        <Slider
          label={words.scale}
          value={initialization.scale}
          range={logFromZero(bounds.initialization.scale, 0.001)}
          onChange={(scale) => change({ scale })}
        />
      )}
      <Slider
        label={words.bias}
        value={initialization.bias}
        range={linear(bounds.initialization.bias, 0.01)}
        onChange={(bias) => change({ bias })}
      />
      <SeedField label={words.weightSeed} value={initialization.seed} onChange={(seed) => change({ seed })} />
    </Section>
  )
}
