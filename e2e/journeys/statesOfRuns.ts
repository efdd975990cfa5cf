import { handInLinks } from './handIns.ts'
import type { State } from './state.ts'

/** The views of many runs, and the wall of what was handed in. */
export const statesOfRuns: readonly State[] = [
  {
    name: 'a comparison',
    phone: true,
    link: '#v=1&set=circle&samples=60&layers=relu3&compare=base|layers:relu6&step=0',
    until: 'button Remove Run B',
  },
  {
    name: 'a comparison by accuracy',
    link: '#v=1&set=circle&samples=60&layers=relu3&compare=base|layers:relu6&step=0',
    until: 'slider Test accuracy',
    reach: (hands) => hands.press('radio Test accuracy'),
  },
  {
    name: 'a comparison of image networks',
    link: '#v=1&set=cifar10&samples=500&layers=relu8&compare=base|layers:relu16&step=0',
    until: 'application Shift the image*',
  },
  {
    name: 'seeds that are paused',
    link: '#v=1&set=circle&samples=500&layers=relu64,relu64&batch=50&seeds=6~100000',
    until: 'button Go on',
    reach: (hands) => hands.press('button Pause'),
  },
  { name: 'seeds', link: '#v=1&set=circle&samples=60&layers=relu3&seeds=4~5', until: 'area Strip-dot' },
  {
    name: 'seeds that are taken away',
    link: '#v=1&set=circle&samples=60&layers=relu3&seeds=4~5',
    until: 'button Program for a cluster (PyTorch, Dask)',
    reach: (hands) => hands.press('button Take away as files'),
  },
  {
    name: 'the table of seeds',
    link: '#v=1&set=circle&samples=60&layers=relu3&seeds=3~5',
    until: 'button Open seed 1',
    reach: (hands) => hands.press('DisclosureTriangle All runs as a table'),
  },
  {
    name: 'a sweep',
    link: '#v=1&set=circle&samples=60&layers=relu3&sweep=units:2|4~learningRate:0.001|0.03~1~5~testLoss',
    until: 'button Units 4, Learning rate 0.03: *',
  },
  {
    name: 'a wall of hand-ins',
    phone: true,
    link: '#v=1&handins=1',
    until: 'area Strip-dot',
    async reach(hands) {
      await hands.find('textbox Hand-in links').fill(`A link:\n${handInLinks.join('\n')}`)
      await hands.press('button Put on the wall')
    },
  },
]
