import { say } from '../../i18n/language.ts'
import { taskWords } from '../../i18n/words/page/task.ts'
import { tell, viewStore } from '../../store/view.ts'

/** A person tried what the task does not let them. */
export const sayRefused = (): void => tell(say(taskWords, viewStore.getState().language).refused, 'info')
