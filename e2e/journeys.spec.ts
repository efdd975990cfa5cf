import { Hands, screens, type Way } from './journeys/hands.ts'
import { journeys } from './journeys/table.ts'
import { expect, open, test } from './page.ts'

const names: Record<Way, string> = {
  mouse: 'by mouse',
  keyboard: 'by keyboard',
  touch: 'by touch on a phone',
}

for (const way of ['mouse', 'keyboard', 'touch'] as const) {
  test.describe(names[way], () => {
    test.use(screens[way === 'touch' ? 'phone' : 'desk'])
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

    for (const { title, by, link, claims, run } of journeys.filter(({ by }) => by.includes(way)))
      test(title, async ({ page }) => {
        test.setTimeout(180_000)
        await open(page, link)
        const hands = new Hands(page, way)
        await run(hands)
        await hands.goesBack()
        if (way === 'mouse' || !by.includes('mouse'))
          expect(hands.unused(claims), 'a journey uses what it claims').toEqual([])
      })
  })
}
