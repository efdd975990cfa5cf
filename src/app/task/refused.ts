import { taskWords } from '../../i18n/words/page/task.ts'
import { tell } from '../../store/view.ts'

/** A person tried what the task does not let them. */
export const sayRefused = (): void => tell(taskWords, ({ refused }) => refused, 'info')
