import { parsePointsCsv } from '../../config/points.ts'
import { say } from '../../i18n/language.ts'
import { csvWords, dropWords } from '../../i18n/words/csv.ts'
import { experimentStore } from '../../store/experiment.ts'
import { tell, viewStore } from '../../store/view.ts'

/** Bad lines that are named one by one; the others are counted. */
const namedLines = 3

/** The points of a CSV file become the custom points if there is any; its bad lines are listed in a notice. */
export async function readDrop(file: File): Promise<void> {
  const { language } = viewStore.getState()
  const words = say(dropWords, language)
  const reasons = say(csvWords, language)
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
