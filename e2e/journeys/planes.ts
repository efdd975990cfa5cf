import { expect } from '../base/page.ts'
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
      await hands.changes(() => hands.press('button Add fully connected layer', settings))
      await hands.changes(() => hands.choose('combobox Pooling of layer 2', 'Average', settings))
      await hands.changes(() => hands.choose('combobox Window of layer 2', 'whole plane', settings))
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
  {
    title: 'a filter is seen at work: its place is moved, a channel chosen, and the next unit looked at',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=conv4x3,conv2x3&step=1',
    claims: [
      'button See it at work',
      'slider Place on the map',
      'button Slide over the image once',
      'radio red: sum *',
      'radio green: sum *',
      'radio blue: sum *',
      'radio channel *',
      'button Next unit',
      'button Previous unit',
    ],
    async run(hands) {
      await hands.press('button hidden layer 1, filter 2*')
      await hands.press('button See it at work')
      const view = hands.page.getByRole('region', { name: /at work/ })
      const place = view.getByRole('slider', { name: 'Place on the map' })
      await expect(place).toBeFocused()
      hands.used.add('slider Place on the map')
      if (hands.way === 'keyboard') await hands.page.keyboard.press('Home')
      else await hands.at('slider Place on the map', { x: 0.01, y: 0.52 }, view)
      await expect(place).toHaveAttribute('aria-valuetext', /^place 17, 1: sum .* → ReLU → /)
      await hands.press('radio green: sum *', view)
      await expect(view.getByRole('table').first()).toContainText('green')
      await hands.press('radio blue: sum *', view)
      await hands.press('radio red: sum *', view)
      await hands.press('button Slide over the image once', view)
      // it is there while all changes: no state of the table of controls can rest on it
      await hands.press('button Stop sliding', view)
      await expect(hands.find('button Slide over the image once', view)).toBeVisible()
      await hands.press('button Next unit', view)
      await expect(view).toHaveAccessibleName(/filter 3/)
      await hands.press('button Previous unit', view)
      await hands.page.keyboard.press('Escape')
      await expect(view).toBeHidden()
      await expect(hands.find('button hidden layer 1, filter 2*')).toBeFocused()
      await hands.press('button hidden layer 2, filter 1*')
      await hands.press('button See it at work')
      await hands.press('radio channel 3: *', view)
      hands.used.add('radio channel *')
      await expect(view.getByRole('table').first()).toContainText('channel 3')
    },
  },
  {
    title: 'the card of a filter has the numbers of each channel, of many when they are asked for',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=conv16x3,conv2x3&step=1',
    claims: ['radio Filter, *', 'button Show all * channels'],
    async run(hands) {
      const panel = hands.page.locator('#panel-network')
      const table = panel.getByRole('dialog').getByRole('table')
      await hands.press('button hidden layer 1, filter 2*')
      await expect(table).toContainText('Weights for red')
      await hands.press('radio Filter, blue', panel)
      await expect(table).toContainText('Weights for blue')
      hands.used.add('radio Filter, *')
      await hands.press('button Close', panel)
      await hands.press('button hidden layer 2, filter 1*')
      const channels = panel.getByRole('radio', { name: /^Filter, channel/ })
      await expect(channels).toHaveCount(12)
      await hands.press('button Show all 16 channels', panel)
      hands.used.add('button Show all * channels')
      await expect(channels).toHaveCount(16)
    },
  },
  {
    title: 'the network shows maps or filters, and is enlarged; captions and pooled channels are looked at',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=conv4x3,pool2&step=1',
    claims: [
      'radio Filters',
      'radio Maps',
      'button Enlarge the network',
      'button K* × *',
      'button pooling layer *',
    ],
    async run(hands) {
      const panel = hands.page.locator('#panel-network')
      await hands.press('radio Filters', panel)
      await expect(hands.find('radio Filters', panel)).toBeChecked()
      await hands.press('radio Maps', panel)
      await expect(hands.find('radio Maps', panel)).toBeChecked()
      await hands.press('button K1 3 × 3 × 3 × 4')
      await hands.press('button pooling layer 1, channel 2*', panel)
      await hands.press('button Close', panel)
      await hands.press('button Enlarge the network', panel)
      await expect(hands.page.locator('#panel-stage')).toBeHidden()
      await hands.page.keyboard.press('Escape')
      await expect(hands.page.locator('#panel-stage')).toBeVisible()
    },
  },
]
