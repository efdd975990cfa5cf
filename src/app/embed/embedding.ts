/** What an embedded page tells its host: how large it is, and what happens in the experiment. */
import { experimentStore } from '../../store/experiment.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { EmbedMessages } from './embedMessages.ts'

let messages: EmbedMessages | null = null
/** told again to whoever begins to listen */
let size = { width: 0, height: 0 }

/** Answers the hosts that the link allows, and tells them each step that is shown and each change; returns how to end it. */
export function followExperiment(allow: readonly string[]): () => void {
  if (window.parent === window) return () => undefined
  const { neurarium } = globalThis
  const told = new EmbedMessages(neurarium, allow, window)
  messages = told
  neurarium.ready.then(
    () => {
      told.tell({ event: 'ready' })
      told.tell({ event: 'size', ...size })
    },
    () => undefined, // the page itself says why
  )
  let last = -1
  const stopFrames = pageRun.onReadableFrame(() => {
    const header = runStore.getState().frame?.header
    if (!header || !told.listened || header.step === last) return
    last = header.step
    const { step, epoch, playing, metrics } = header
    const { loss, accuracy, step: measuredAt } = metrics
    told.tell({ event: 'step', step, epoch, playing, measuredAt, loss, accuracy })
  })
  const stopConfig = experimentStore.subscribe((state, before) => {
    if (told.listened && state.config !== before.config)
      told.tell({ event: 'config', config: neurarium.config() })
  })
  return () => {
    told.stop()
    stopFrames()
    stopConfig()
    messages = null
  }
}

/** Tells the host the size of what is shown, now and whenever it changes. */
export function tellSize(node: HTMLElement): () => void {
  document.documentElement.dataset.embedded = ''
  const observer = new ResizeObserver(() => {
    const { width, height } = node.getBoundingClientRect()
    size = { width: Math.ceil(width), height: Math.ceil(height) }
    messages?.tell({ event: 'size', ...size })
  })
  observer.observe(node)
  return () => {
    observer.disconnect()
    delete document.documentElement.dataset.embedded
  }
}
