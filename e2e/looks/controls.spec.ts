import { expect, test } from '../base/page.ts'
import { means } from '../journeys/controls.ts'
import { Hands, screens } from '../journeys/hands.ts'
import { everyControl } from '../journeys/states.ts'
import { journeys } from '../journeys/table.ts'

const claims = [...new Set(journeys.flatMap((journey) => journey.claims))]

for (const [way, screen] of [
  ['mouse', 'desk'],
  ['touch', 'phone'],
] as const)
  test.describe(`the table of journeys, of a ${screen}`, () => {
    test.use(screens[screen])

    test('every control of the page is in a journey, and every journey’s control on the page', async ({
      page,
    }) => {
      // a visit to every state of the page
      test.setTimeout(420_000)
      const found = await everyControl(new Hands(page, way))
      const alone = [...found].filter(([control]) => !claims.some((claim) => means(claim, control)))
      expect(alone.map(([control, state]) => `${control} (${state})`)).toEqual([])
      // what a phone has, a wide page has too
      if (way === 'mouse')
        expect(claims.filter((claim) => ![...found.keys()].some((control) => means(claim, control)))).toEqual(
          [],
        )
    })
  })
