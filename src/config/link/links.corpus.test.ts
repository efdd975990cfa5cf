import { expect, test } from 'vitest'
import { decodeFragment, encodeFragment } from './link.ts'
import { corpus, version1 } from './links.corpus.ts'

test('there are at least twenty links, each another one', () => {
  expect(new Set(corpus.map(({ link }) => link)).size).toBeGreaterThanOrEqual(20)
})

test.each(corpus.map((entry) => [entry.link, entry] as const))(
  '%s opens what it always opened',
  (link, entry) => {
    const { opens, step } = entry
    const config = {
      ...version1,
      ...opens,
      data: { ...version1.data, ...opens.data },
      initialization: { ...version1.initialization, ...opens.initialization },
      optimizer: { ...version1.optimizer, ...opens.optimizer },
      regularization: { ...version1.regularization, ...opens.regularization },
    }
    const report = decodeFragment(`#${link}`)
    expect(report).toEqual({ config, corrections: [], empty: false, ...(step !== undefined && { step }) })
    expect(decodeFragment(encodeFragment(report.config)).config).toEqual(config)
  },
)
