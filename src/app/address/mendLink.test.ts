import { expect, test } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { fromPlayground } from '../../config/link/playground.ts'
import { defaultConfig } from '../../config/schema.ts'
import { mend } from './mendLink.ts'

const notes =
  '#activation=relu&regularization=L2&batchSize=25&dataset=gauss&learningRate=0.1&regularizationRate=0.003&noise=25&networkShape=6,5,2&seed=0.48213&x=true&y=false&cosX=true&playButton_hide=true'

test('changed on its way it opens all the same, as a link of this page', () => {
  const { fragment, differences } = mend(notes)
  expect(decodeFragment(fragment)).toMatchObject({ config: fromPlayground(notes)?.config, corrections: [] })
  expect(differences[0].path).toBe('TensorFlow Playground')
  const address = `https://playground.tensorflow.org/${notes}`
  for (const changed of [
    notes.replaceAll('&', '&amp;'),
    encodeURIComponent(address),
    encodeURIComponent(encodeURIComponent(address)),
    `<${address}>`,
    `[notes](${address}).`,
  ])
    expect(mend(changed).fragment, changed).toBe(fragment)
})

test('what is no link of either stays what it is', () => {
  expect(mend('#hello')).toEqual({ fragment: 'hello', differences: [] })
  expect(decodeFragment(mend('#hello').fragment).config).toEqual(defaultConfig)
})
