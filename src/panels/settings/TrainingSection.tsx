import { bounds } from '../../config/schema.ts'
import { taskOf } from '../../config/shape.ts'
import { type ExperimentConfig, optimizerNames, scheduleNames } from '../../config/types.ts'
import { lossNameWords, optimizerWords, scheduleWords } from '../../i18n/words/names.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { useExperiment, useRun, useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { writeNumber } from '../../ui/controls/sliderScale.ts'
import { Fixed } from './Fixed.tsx'
import { linear, log, wholeLog } from './ranges.ts'
import { ResetMark, Section } from './Section.tsx'
import { StopFields } from './StopFields.tsx'
import { resets } from './shape.ts'

/** A regression has one loss, which is named all the same. */
const lossesOf = { classification: ['softmax', 'hinge'], regression: ['squared'] } as const

/** Loss, optimizer, learning rate with its schedule, batch size. */
export function TrainingSection() {
  const words = useWords(settingsWords)
  const losses = useWords(lossNameWords)
  const optimizers = useWords(optimizerWords)
  const schedules = useWords(scheduleWords)
  const config = useExperiment((state) => state.config)
  const configure = useExperiment((state) => state.configure)
  const trainCount = useRun((run) => run.data?.train.count)
  const { optimizer } = config
  const change = (optimizer: Partial<ExperimentConfig['optimizer']>) => configure({ optimizer })
  return (
    <Section title={words.training}>
      <Fixed path="loss">
        <Select
          label={words.loss}
          mark={resets('loss') && <ResetMark />}
          value={config.loss}
          options={lossesOf[taskOf(config)].map((value) => ({ value, label: losses[value] }))}
          onChange={(loss) => configure({ loss })}
        />
      </Fixed>
      <Fixed path="optimizer.name">
        <Select
          label={words.optimizer}
          mark={resets('optimizer.name') && <ResetMark />}
          value={optimizer.name}
          options={optimizerNames.map((value) => ({ value, label: optimizers[value] }))}
          onChange={(name) => change({ name })}
        />
      </Fixed>
      <Fixed path="optimizer.learningRate">
        <Slider
          label={words.learningRate}
          value={optimizer.learningRate}
          range={log(bounds.optimizer.learningRate)}
          onChange={(learningRate) => change({ learningRate })}
        />
      </Fixed>
      {(optimizer.name === 'momentum' || optimizer.name === 'nesterov') && (
        <Fixed path="optimizer.momentum">
          <Slider
            label={words.momentum}
            mark={resets('optimizer.momentum') && <ResetMark />}
            value={optimizer.momentum}
            range={linear(bounds.optimizer.momentum, 0.01)}
            onChange={(momentum) => change({ momentum })}
          />
        </Fixed>
      )}
      <Fixed path="batchSize">
        <Slider
          label={words.batchSize}
          value={config.batchSize}
          range={wholeLog(bounds.batchSize)}
          valueText={(size) => (trainCount && size >= trainCount ? words.full : writeNumber(size))}
          onChange={(batchSize) => configure({ batchSize })}
        />
      </Fixed>
      <Fixed path="optimizer.schedule">
        <Select
          label={words.schedule}
          mark={resets('optimizer.schedule') && <ResetMark />}
          value={optimizer.schedule}
          options={scheduleNames.map((value) => ({ value, label: schedules[value] }))}
          onChange={(schedule) => change({ schedule })}
        />
      </Fixed>
      {optimizer.schedule !== 'constant' && (
        <Fixed path="optimizer.scheduleSteps">
          <Slider
            label={words.scheduleSteps}
            mark={resets('optimizer.scheduleSteps') && <ResetMark />}
            value={optimizer.scheduleSteps}
            range={wholeLog(bounds.optimizer.scheduleSteps)}
            onChange={(scheduleSteps) => change({ scheduleSteps })}
          />
        </Fixed>
      )}
      <Fixed path="stop">
        <StopFields />
      </Fixed>
    </Section>
  )
}
