import { temporal } from 'zundo'
import { createStore } from 'zustand/vanilla'
import { codec } from '../config/codecPart.ts'
import { defaultConfig } from '../config/defaultConfig.ts'
import type { ConfigReport, Correction, DeepPartial, ExperimentConfig } from '../config/types.ts'
import { sayFixed } from './allowed.ts'
import { viewStore } from './view.ts'

/** The experiment config, with undo. Panels and scripts change it here; the app's controller carries it to the worker. */
export interface ExperimentState {
  config: ExperimentConfig
  /** what the last link, file or script call had to be corrected in */
  corrections: Correction[]
  /** merges a change (arrays replace), corrects it, and keeps it; in the page's first moments it does so as soon as it can */
  configure(change: DeepPartial<ExperimentConfig>): ConfigReport
  /** the same past what a task has locked, as scripts may */
  configureFreely(change: DeepPartial<ExperimentConfig>): ConfigReport
  /** counts the experiments that were opened whole: by a person (a preset, a file), from step 0 and to play; by a link or a button */
  opened: number
  /** opens a whole config that has been corrected already; false: a task has locked what it would set, and nothing has changed */
  replace(report: ConfigReport): boolean
  dismissCorrections(): void
}

/** Changes of the same settings that are closer together than this are one step of undo: a drag of a slider. */
const undoGap = 400

/** The paths of what differs; of lists with another length the list's own. */
function differing(a: unknown, b: unknown, path = ''): string {
  if (a === b) return ''
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object') return path
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return path
  return Object.keys({ ...a, ...b })
    .map((key) => differing(a[key as never], b[key as never], `${path}.${key}`))
    .join('')
}

export const sameConfig = (a: ExperimentConfig, b: ExperimentConfig): boolean => differing(a, b) === ''

/** What a person may make of the experiment: what the task has locked stays, and that is said. */
function guarded(wanted: ExperimentConfig): ExperimentConfig {
  const { lock } = viewStore.getState().page
  if (!lock || !codec.here) return wanted
  const config = codec.here.keepLocked(experimentStore.getState().config, wanted, lock)
  if (!sameConfig(config, wanted)) sayFixed()
  return config
}

/** Whether a task lets a whole experiment come. That it does not is said: by half it would be another one, which nobody meant. */
export const mayCome = ({ config }: Pick<ConfigReport, 'config'>): boolean =>
  sameConfig(guarded(config), config)

const createExperimentStore = () => {
  let last = { at: Number.NEGATIVE_INFINITY, paths: '', to: defaultConfig }
  return createStore<ExperimentState>()(
    temporal(
      (set, get) => {
        // what is the same as before is no change that there is a way back from
        const setIfOther = ({
          config,
          ...others
        }: Partial<ExperimentState> & Pick<ExperimentState, 'config'>) =>
          set(sameConfig(config, get().config) ? others : { config, ...others })
        const configured = (
          change: DeepPartial<ExperimentConfig>,
          guard: (config: ExperimentConfig) => ExperimentConfig,
        ): ConfigReport => {
          if (!codec.here) {
            codec.load().then(() => configured(change, guard), console.warn)
            return { config: get().config, corrections: [] }
          }
          const { corrections, config: wanted } = codec.here.mergeConfig(get().config, change)
          const report = { config: guard(wanted), corrections }
          setIfOther(report)
          return report
        }
        return {
          config: defaultConfig,
          corrections: [],
          configure: (change) => configured(change, guarded),
          configureFreely: (change) => configured(change, (config) => config),
          opened: 0,
          replace(report) {
            const comes = mayCome(report)
            if (comes) setIfOther({ ...report, opened: get().opened + 1 })
            return comes
          },
          dismissCorrections: () => set({ corrections: [] }),
        }
      },
      {
        partialize: (state) => ({ config: state.config }),
        equality: (a, b) => a.config === b.config,
        limit: 200,
        handleSet:
          (handleSet) =>
          (before, _, { config }) => {
            const at = performance.now()
            const { config: from } = before as { config: ExperimentConfig }
            const paths = differing(from, config)
            // after an undo it is another state that is left
            if (at - last.at > undoGap || paths !== last.paths || from !== last.to) handleSet(before)
            last = { at, paths, to: config }
          },
      },
    ),
  )
}

export const experimentStore = createExperimentStore()

/** Shows the config of another moment of the run: no change of the person's, so undo does not count it. */
export function showConfig(config: ExperimentConfig): void {
  const history = experimentStore.temporal.getState()
  history.pause()
  try {
    experimentStore.setState({ config })
  } finally {
    history.resume()
  }
}
