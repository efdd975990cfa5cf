import { expect, test } from 'vitest'
import activationSource from './assembly/activations.ts?raw'
import lossSource from './assembly/losses.ts?raw'
import passesSource from './assembly/passes.ts?raw'
import stepsSource from './assembly/steps.ts?raw'
import updateSource from './assembly/updates.ts?raw'
import { activationKinds, lossKinds, optimizerKinds, layerWords as passesWords } from './passes.ts'
import {
  momentumWord,
  normsWord,
  orderEpochWord,
  placeWords,
  runWords,
  settingsWord,
  layerWords as stepsWords,
} from './steps.ts'

/** The words of a class of the assembly: where each field lies, and how many there are. */
function wordsOf(source: string, name: string): { at: Record<string, number>; count: number } {
  const body = new RegExp(`^class ${name} \\{\\n(.*?)^\\}`, 'ms').exec(
    source.replaceAll('export class', 'class'),
  )
  const at: Record<string, number> = {}
  let count = 0
  for (const [, field, type] of body?.[1].matchAll(/^ {2}(\w+): (\w+)$/gm) ?? []) {
    const size = type === 'f64' ? 2 : 1
    count = size * Math.ceil(count / size)
    at[field] = count
    count += size
  }
  return { at, count }
}

/** The numbers that the assembly gives to names. */
const numbersOf = (source: string) =>
  Object.fromEntries(
    [...source.matchAll(/^(?:@inline )?(?:export )?const ([A-Z_]+)(?:: i32)? = (\d+)$/gm)].map(
      ([, name, value]) => [name.toLowerCase().replaceAll('_', '-'), Number(value)],
    ),
  )

test('the words that are written are those that the assembly reads: as many, and what has a place of its own there', () => {
  expect(wordsOf(passesSource, 'Layer').count).toBe(passesWords)
  expect(wordsOf(stepsSource, 'Layer').count).toBe(stepsWords)
  const { at, count } = wordsOf(stepsSource, 'Run')
  expect(count).toBe(runWords)
  const { epoch, position, step } = at
  expect(placeWords).toEqual({ epoch, position, step })
  expect([at.orderEpoch, at.batchSize, at.norms, at.momentum]).toEqual([
    orderEpochWord,
    settingsWord,
    normsWord,
    momentumWord,
  ])
  // what `writeSettings` counts from its first word on
  expect([at.loss, at.l1, at.dropout, at.kept].map((word) => word - at.batchSize)).toEqual([1, 2, 6, 8])
  expect([at.optimizer, at.rates].map((word) => word - at.momentum)).toEqual([-1, 1])
})

test.each([
  ['activations', activationSource + passesSource, activationKinds],
  ['losses', lossSource, lossKinds],
  ['optimizers', updateSource, optimizerKinds],
])('the numbers of %s are those of the assembly', (_, source, kinds: Record<string, number>) => {
  const named = Object.entries(numbersOf(source)).filter(([name]) => name in kinds)
  expect(named.length).toBeGreaterThan(1)
  for (const [name, number] of named) expect(number, name).toBe(kinds[name])
})
