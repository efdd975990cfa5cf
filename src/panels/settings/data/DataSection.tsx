import { usualTraining } from '../../../config/presets/usualTraining.ts'
import { bounds, dataSets, isImages, samplesBounds } from '../../../config/schema.ts'
import type { DataSetName, ExperimentConfig } from '../../../config/types.ts'
import { usualTestImages } from '../../../domain/imageFormat.ts'
import type { Language, Words } from '../../../i18n/language.ts'
import { dataSetWords, optimizerWords } from '../../../i18n/words/names.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { tell, viewStore } from '../../../store/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Slider } from '../../../ui/controls/Slider.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { Fixed } from '../Fixed.tsx'
import { linear, whole, wholeLog } from '../ranges.ts'
import { Section } from '../Section.tsx'
import { SeedField } from '../SeedField.tsx'
import styles from '../Settings.module.css'
import { DataSetPicker } from './DataSetPicker.tsx'

const FormulaField = lazyPart(async () => (await import('./FormulaField.tsx')).FormulaField)

/** Which examples there are, and how they are split. A setting that this data set does not use is not there. */
export function DataSection() {
  const words = useWords(settingsWords)
  const names = useWords(dataSetWords)
  const data = useExperiment((state) => state.config.data)
  const configure = useExperiment((state) => state.configure)
  const change = (data: Partial<ExperimentConfig['data']>) => configure({ data })
  const pick = (set: DataSetName) => {
    const training = usualTraining(experimentStore.getState().config, set)
    configure({ ...training, data: { set } })
    if (!training) return
    const { optimizer, batchSize } = training
    const usual = isImages(set) ? 'trainingForImages' : 'trainingForPoints'
    const saying = (words: Words<typeof settingsWords>, language: Language) =>
      words[usual](optimizerWords[optimizer.name][language], optimizer.learningRate, batchSize)
    tell(settingsWords, saying, 'info')
  }
  const facts = dataSets[data.set]
  const images = facts.domain === 'image'
  const own = data.set === 'custom'
  return (
    <Section title={words.data} note={names[data.set]} resets>
      <Fixed path="data.set">
        <DataSetPicker value={data.set} onChange={pick} />
      </Fixed>
      {own && <p className={styles.hint}>{words.customHint}</p>}
      {data.set === 'drawn' && <p className={styles.hint}>{words.drawnHint}</p>}
      {data.set === 'formula' && (
        <Fixed path="data.formula">
          <FormulaField />
        </Fixed>
      )}
      {own && (
        <Button icon="file" onClick={() => viewStore.setState({ dialog: 'import' })}>
          {words.importPoints}
        </Button>
      )}
      {!own && (
        <Fixed path="data.samples">
          <Slider
            label={images ? words.trainingImages : words.samples}
            value={data.samples}
            range={wholeLog(samplesBounds(data.set))}
            onChange={(samples) => change({ samples })}
          />
        </Fixed>
      )}
      {images && (
        <Fixed path="data.testImages">
          <Slider
            label={words.testImages}
            value={data.testImages ?? usualTestImages}
            range={wholeLog(bounds.data.testImages)}
            onChange={(testImages) => change({ testImages })}
          />
        </Fixed>
      )}
      {facts.noise && (
        <Fixed path="data.noise">
          <Slider
            label={words.noise}
            value={data.noise}
            range={linear(bounds.data.noise, 0.01)}
            onChange={(noise) => change({ noise })}
          />
        </Fixed>
      )}
      {!images && (
        <Fixed path="data.testShare">
          <Slider
            label={words.testShare}
            value={data.testShare}
            range={linear(bounds.data.testShare, 0.05)}
            onChange={(testShare) => change({ testShare })}
          />
        </Fixed>
      )}
      <Fixed path="data.validationShare">
        <Slider
          label={words.validationShare}
          description={words.validationNote}
          value={data.validationShare ?? 0}
          range={linear(bounds.data.validationShare, 0.05)}
          onChange={(validationShare) => change({ validationShare })}
        />
      </Fixed>
      {facts.classes === 'free' && !own && (
        <Fixed path="data.classes">
          <Slider
            label={words.classes}
            value={data.classes}
            range={whole(bounds.data.classes)}
            onChange={(classes) => change({ classes })}
          />
        </Fixed>
      )}
      <Fixed path="data.seed">
        <SeedField label={words.dataSeed} value={data.seed} onChange={(seed) => change({ seed })} />
      </Fixed>
    </Section>
  )
}
