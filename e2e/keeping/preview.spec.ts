/** The picture that a pasted link is shown with: its charts are drawn, where the page has them. */
import { readFileSync } from 'node:fs'
import { expect, openStill, test } from '../base/page.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const file = readFileSync(new URL('../../public/preview.jpg', import.meta.url)).toString('base64')

// the window and the experiment that make-preview.mjs takes it of
test.use({ viewport: { width: 1800, height: 945 }, colorScheme: 'dark' })

test('the picture of a pasted link shows the classes on the stage, the curves of loss and accuracy, and the units’ maps', async ({
  page,
}) => {
  await openStill(page, '#v=1&set=spiral&layers=relu8*2&features=x,y,sinx,siny&lr=0.01&step=0')
  const boxes: Record<string, Box> = {}
  for (const panel of ['stage', 'loss', 'accuracy', 'network']) {
    const canvas = page.locator(`#panel-${panel} canvas`).first()
    await expect(canvas).toBeVisible()
    boxes[panel] = (await canvas.boundingBox()) as Box
  }
  const drawn = (emptied?: string) =>
    page.evaluate(
      async ({ file, boxes, emptied }) => {
        const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0))
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
        if (!context) throw new Error('There is no canvas.')
        context.drawImage(picture, 0, 0)
        const scale = picture.width / innerWidth
        /** Of the middle of a panel's canvas: the pixels of each column, as red, green, blue. */
        const columnsOf = (panel: string) => {
          const box = boxes[panel]
          const [x, y, width, height] = [
            box.x + 0.25 * box.width,
            box.y + 0.03 * box.height,
            0.4 * box.width,
            0.94 * box.height,
          ].map((length) => Math.round(scale * length))
          if (panel === emptied) context.fillRect(x, y, width, height)
          const { data } = context.getImageData(x, y, width, height)
          return Array.from({ length: width }, (_, column) =>
            Array.from({ length: height }, (_, row) => [
              ...data.subarray(4 * (row * width + column), 4 * (row * width + column) + 3),
            ]),
          )
        }
        const share = <T>(all: T[], holds: (one: T) => boolean) => all.filter(holds).length / all.length
        const bright = ([red, green, blue]: number[]) => Math.min(red, green, blue) > 100
        const stage = columnsOf('stage').flat()
        return {
          blue: share(stage, ([red, , blue]) => blue > red + 60),
          orange: share(stage, ([red, , blue]) => red > blue + 60),
          loss: share(columnsOf('loss'), (column) => column.some(bright)),
          accuracy: share(columnsOf('accuracy'), (column) => column.some(bright)),
          maps: share(columnsOf('network').flat(), (pixel) => Math.max(...pixel) - Math.min(...pixel) > 50),
        }
      },
      { file, boxes, emptied },
    )
  const least = { blue: 0.15, orange: 0.15, loss: 0.95, accuracy: 0.95, maps: 0.05 }
  const missing = (found: Record<string, number>) =>
    Object.entries(least).flatMap(([name, share]) => (found[name] > share ? [] : [name]))
  expect(missing(await drawn())).toEqual([])
  // what is looked for is not there in a picture without it
  for (const [panel, lost] of Object.entries({
    stage: ['blue', 'orange'],
    loss: ['loss'],
    accuracy: ['accuracy'],
    network: ['maps'],
  }))
    expect(missing(await drawn(panel))).toEqual(lost)
})
