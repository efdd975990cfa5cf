import { failureWords } from '../../i18n/words/page/failures.ts'
import type { Failure } from '../../protocol/messages.ts'
import { useWords } from '../../store/react.ts'

/** Says why a run failed, and what was said of it. */
export function useFailureText(): (failure: Failure | null) => string {
  const words = useWords(failureWords)
  return (failure) => {
    const { reason, detail } = failure ?? { reason: 'internal', detail: '' }
    return detail ? `${words[reason]} (${detail})` : words[reason]
  }
}
