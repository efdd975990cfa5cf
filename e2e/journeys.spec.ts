import { expect, open, test } from './base/page.ts'
import { Hands, screens, type Way } from './journeys/hands.ts'
import type { Journey } from './journeys/journey.ts'
import { journeys } from './journeys/table.ts'

const names: Record<Way, string> = {
  mouse: 'by mouse',
  keyboard: 'by keyboard',
  touch: 'by touch on a phone',
}

for (const way of ['mouse', 'keyboard', 'touch'] as const) {
  test.describe(names[way], () => {
    test.use(screens[way === 'touch' ? 'phone' : 'desk'])
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

    for (const journey of journeys)
      if (journey.by.includes(way))
        test.describe(() => {
          test.use({ locale: journey.language === 'ko' ? 'ko-KR' : 'en-US' })
          walk(journey, way)
        })
  })
}

function walk({ title, by, link, claims, run }: Journey, way: Way) {
  test(title, async ({ page }) => {
    test.setTimeout(180_000)
    await open(page, link)
    const hands = new Hands(page, way)
    await run(hands)
    await hands.goesBack()
    if (way === 'mouse' || !by.includes('mouse'))
      expect(hands.unused(claims), 'a journey uses what it claims').toEqual([])
  })
}
