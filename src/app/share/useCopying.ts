import { useRef } from 'react'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useSaid } from '../../store/said.ts'
import { copyText } from '../../ui/copyText.ts'

/** Copies what stands in the area, and says so; where that is refused it is selected there, to be copied by hand. */
export function useCopying(text: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, tell] = useSaid(dialogWords)
  const copy = async () => {
    const isCopied = await copyText(text)
    if (!isCopied) area.current?.select()
    tell(({ copied, copyFailed }) => (isCopied ? copied : copyFailed))
  }
  return { area, said, copy }
}
