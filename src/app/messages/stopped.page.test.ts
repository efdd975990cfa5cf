import { expect, test } from 'vitest'
import { stopWords } from '../../i18n/words/settings/stop.ts'
import { runStore } from '../../store/run.ts'
import { noticeText } from '../../store/testNotice.ts'
import { tell } from '../../store/view.ts'
import { sayStopped } from './stopped.ts'

const said = noticeText
const plays = (playing: boolean) => runStore.setState({ playing })

test('that it stopped is said until it plays again, and takes no other sentence away', () => {
  // the store may hear of the rest later than of its reason
  plays(true)
  sayStopped({ generation: 1, step: 1200, epoch: 4, by: 'step' })
  expect(said()).toContain('1,200')
  runStore.setState({ respawns: 0 })
  plays(false)
  expect(said()).toContain('1,200')
  plays(true)
  expect(said()).toBeUndefined()
  plays(false)
  sayStopped({ generation: 1, step: 9, epoch: 4, by: 'epoch' })
  tell(stopWords, () => 'of something else', 'info')
  plays(true)
  expect(said()).toBe('of something else')
})
