import { type DragEvent, useState } from 'react'
import { parsePointsCsv } from '../../config/points.ts'
import { csvWords, stageWords } from '../../i18n/words/stage.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'

/** Bad lines that are named one by one; the others are counted. */
const namedLines = 3

/** Dropping a CSV file: its points become the custom points if there is any; its bad lines are listed in a notice. */
export function useFileDrop() {
  const words = useWords(stageWords)
  const reasons = useWords(csvWords)
  const [over, setOver] = useState(false)

  const read = async (file: File) => {
    const text = await file.text().catch(() => null)
    if (text === null) return tell(words.fileUnreadable, 'warning')
    const { points, problems } = parsePointsCsv(text)
    const bad = problems
      .slice(0, namedLines)
      .map(({ line, reason }) => words.badLine(String(line), reasons[reason]))
    if (problems.length > namedLines) bad.push(words.more(String(problems.length - namedLines)))
    if (points.length === 0) return tell(words.dropFailed(bad.join(' ')), 'warning')
    experimentStore.getState().configure({ data: { set: 'custom', points } })
    tell([words.dropped(String(points.length)), ...bad].join(' '), bad.length > 0 ? 'warning' : 'info')
  }

  const handlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      const file = event.dataTransfer.files[0]
      setOver(false)
      if (!file) return
      event.preventDefault()
      void read(file)
    },
  }
  return { over, handlers }
}

const tell = (text: string, kind: 'info' | 'warning') => viewStore.setState({ notice: { text, kind } })
