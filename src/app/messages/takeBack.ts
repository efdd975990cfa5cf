import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'

/** Takes back what is said to the person. */
export function takeBack(): void {
  viewStore.setState({ notice: null })
  experimentStore.getState().dismissCorrections()
}

/** Whether something stays said until it is dismissed. */
export const isWarned = (): boolean =>
  viewStore.getState().notice?.kind === 'warning' || experimentStore.getState().corrections.length > 0
