import { expect } from '../page.ts'
import type { Journey } from './journey.ts'

export const planeJourneys: readonly Journey[] = [
  {
    title: 'layers of each kind are added over images and set, and the engine has their shapes',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=&step=1',
    claims: [
      'button Add convolution',
      'button Add pooling',
      'button Add fully connected layer',
      'slider Filters of layer *',
      'textbox Filters of layer *',
      'combobox Window of layer *',
      'combobox Stride of layer *',
      'combobox Padding of layer *',
      'combobox Pooling of layer *',
    ],
    async run(hands) {
      const settings = await hands.settings()
      const shapes = async () =>
        (await hands.snapshot()).layers.map(({ shape: { height, width, channels } }) =>
          [height, width, channels].join('×'),
        )
      await hands.changes(() => hands.press('button Add convolution', settings))
      await hands.soon(shapes).toEqual(['32×32×16', '1×1×10'])
      await hands.changes(() => hands.type('textbox Filters of layer 1', '4', settings))
      await hands.changes(() => hands.choose('combobox Window of layer 1', '5×5', settings))
      await hands.changes(() => hands.choose('combobox Padding of layer 1', 'no padding', settings))
      await hands.soon(shapes).toEqual(['28×28×4', '1×1×10'])
      await hands.changes(() => hands.choose('combobox Stride of layer 1', 'stride 2', settings))
      await hands.soon(shapes).toEqual(['14×14×4', '1×1×10'])
      await hands.changes(() => hands.press('button Add pooling', settings))
      await hands.changes(() => hands.choose('combobox Pooling of layer 2', 'Average', settings))
      await hands.changes(() => hands.choose('combobox Window of layer 2', 'whole plane', settings))
      await hands.soon(shapes).toEqual(['14×14×4', '1×1×4', '1×1×10'])
      await hands.changes(() => hands.press('button Add fully connected layer', settings))
      await hands.soon(shapes).toEqual(['14×14×4', '1×1×4', '1×1×8', '1×1×10'])
      await hands.changes(() => hands.slide('slider Filters of layer 1', { within: settings }))
      const [first] = (await hands.config()).layers
      await hands
        .soon(async () => (await shapes())[0])
        .toBe(`14×14×${first.kind === 'conv' && first.filters}`)
      const { step } = await hands.page.evaluate(() => neurarium.step(2))
      expect(step).toBeGreaterThanOrEqual(2)
    },
  },
]
