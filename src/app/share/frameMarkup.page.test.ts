import { expect, test } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { frameFor, frameLink, originsIn } from './frameMarkup.ts'

const link =
  'https://example.org/a/#present=1&show=dead&hide=stage&lock=layers&task=Try%20it&v=1&set=moons&step=7'

test('a frame’s link shows what is chosen to whom is named; its experiment, step, task and what is fixed stay, what was hidden does not', () => {
  const made = frameLink(link, { show: ['stage', 'network'], allow: ['https://blog.example'] })
  const { config, step, page, corrections } = decodeFragment(made.split('#')[1])
  expect(page).toEqual({
    embed: true,
    show: ['stage', 'network'],
    allow: ['https://blog.example'],
    lock: ['layers'],
    task: 'Try it',
  })
  expect([config.data.set, step, corrections]).toEqual(['moons', 7, []])
  expect(frameLink('https://example.org/#v=1', { show: ['stage'], allow: [] })).toBe(
    'https://example.org/#embed=1&show=stage&v=1',
  )
})

test('the markup is one frame whatever stands in the link, with a script where its height is to follow', () => {
  const hostile = 'https://example.org/#v=1&set=moons"><script>alert(1)</script>'
  const holder = document.createElement('div')
  holder.innerHTML = frameFor(hostile, '"<b>', false)
  expect(holder.children).toHaveLength(1)
  const frame = holder.querySelector('iframe')
  expect(frame?.getAttribute('src')).toBe(hostile)
  expect(frame?.title).toBe('"<b>')
  expect(Number(frame?.getAttribute('height'))).toBeGreaterThan(500)
  holder.innerHTML = frameFor(hostile, 'Neurarium', true)
  expect([...holder.children].map(({ tagName }) => tagName)).toEqual(['IFRAME', 'SCRIPT'])
})

test('of what is typed as addresses the origins go along, at most eight, and the rest is named', () => {
  expect(
    originsIn(' https://blog.example/post?a=1, http://localhost:8080 https://BLOG.example  blog.example'),
  ).toEqual({ allow: ['https://blog.example', 'http://localhost:8080'], wrong: ['blog.example'] })
  expect(originsIn('javascript:alert(1) file:///etc data:text/html,x *').allow).toEqual([])
  const nine = Array.from({ length: 9 }, (_, i) => `https://${i}.example`)
  const { allow, wrong } = originsIn(nine.join(' '))
  expect([allow.length, wrong]).toEqual([8, ['https://8.example']])
  const { page, corrections } = decodeFragment(
    frameLink('https://a.example/#v=1', { show: [], allow }).split('#')[1],
  )
  expect([page?.allow, corrections]).toEqual([allow, []])
})
