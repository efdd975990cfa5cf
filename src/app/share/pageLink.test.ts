import { expect, test } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { aloneLink, pagePartsOf, withPage } from './pageLink.ts'

const link =
  'https://example.org/a/#present=1&embed=1&show=stage&task=old&allow=https://a.org&v=1&set=moons&step=7'

test('what a link says of the page is replaced, and its experiment and step stay', () => {
  const task = '1 < 2 & "x"=100% #1, 학습률을 바꿔 보세요 (끝)'
  const made = withPage(link, { task, hide: ['network', 'data'], lock: ['layers'] })
  const { config, corrections, step, page } = decodeFragment(made.split('#')[1])
  expect(page).toEqual({ task, hide: ['network', 'data'], lock: ['layers'] })
  expect([config.data.set, step, corrections]).toEqual(['moons', 7, []])
})

test('a link for whoever opens it alone has the task, and neither the presenter’s screen nor a frame’s', () => {
  expect(pagePartsOf(aloneLink(link))).toEqual(['task=old'])
  expect(aloneLink('https://example.org/#v=1')).toBe('https://example.org/#v=1')
  expect(aloneLink(link)).toMatch(/#task=old&v=1&set=moons&step=7$/)
})
