import { inputFeatures } from '../../../config/shape.ts'
import { type FeatureName, featureNames } from '../../../config/types.ts'
import { featureWords } from '../../../i18n/words/names.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { Toggle } from '../../../ui/controls/Toggle.tsx'
import { Fixed } from '../Fixed.tsx'
import { Section } from '../Section.tsx'
import styles from '../Settings.module.css'

/** What of the coordinates the network sees. The last one cannot be taken away; images come as they are. */
export function FeatureSection() {
  const words = useWords(settingsWords)
  const names = useWords(featureWords)
  const config = useExperiment((state) => state.config)
  const configure = useExperiment((state) => state.configure)
  const offered = inputFeatures({ ...config, features: [...featureNames] })
  const chosen = inputFeatures(config)
  const flip = (name: FeatureName, on: boolean) =>
    configure({ features: offered.filter((one) => (one === name ? on : chosen.includes(one))) })
  return (
    <Section title={words.features} resets>
      {offered.length === 0 ? (
        <p className={styles.hint}>{words.pixels}</p>
      ) : (
        <Fixed path="features">
          <div className={styles.chips}>
            {offered.map((name) => (
              <Toggle
                key={name}
                checked={chosen.includes(name)}
                disabled={chosen.length === 1 && chosen[0] === name}
                onChange={(on) => flip(name, on)}
              >
                {names[name]}
              </Toggle>
            ))}
          </div>
        </Fixed>
      )}
    </Section>
  )
}
