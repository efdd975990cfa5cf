import { pageRun } from '../../store/run.ts'
import { frozenRun } from './frozenRun.ts'
import { presentStore } from './presentStore.ts'

/** The pictures stand still while the run goes on, or follow it again. */
export function toggleFrozen(): void {
  const { frozen } = presentStore.getState()
  presentStore.setState({ frozen: frozen ? null : frozenRun(pageRun) })
}
