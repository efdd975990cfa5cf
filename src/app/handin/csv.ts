import { answerText } from '../../course/answerText.ts'
import { csvOf } from '../../files/csv.ts'
import type { Entry } from './handInStore.ts'

const head = [
  'name',
  'verdict',
  'step',
  'weight seed',
  'data seed',
  'trainLoss',
  'testLoss',
  'trainAccuracy',
  'testAccuracy',
  'sentence',
  'predictions',
  'digest handed in',
  'digest found',
  'link',
] as const

/** The wall as a table; `linkOf`: the address of a fragment. */
export function wallCsv(entries: readonly Entry[], linkOf: (fragment: string) => string): string {
  const rows = entries.map(({ handIn, verdict, step, config, end, fragment }) => {
    const { figures } = end
    return [
      asText(handIn.name),
      verdict,
      step,
      config.initialization.seed,
      config.data.seed,
      figures?.trainLoss ?? null,
      figures?.testLoss ?? null,
      figures?.trainAccuracy ?? null,
      figures?.testAccuracy ?? null,
      asText(handIn.sentence),
      asText(
        handIn.answers
          .map((answer) => {
            const { part, predicted, cameOut, why } = answerText(answer, handIn.language)
            return `${part}: ${predicted} → ${cameOut ?? answer.measured.join(' ')}${why && ` (${why})`}`
          })
          .join('; '),
      ),
      handIn.digest,
      figures?.digest ?? '',
      linkOf(fragment),
    ]
  })
  return `\ufeff${csvOf(head, rows)}`
}

/** A sheet must not take a student's words for a formula; some read the wide signs of East Asian keyboards too. */
const asText = (text: string): string => (/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)
