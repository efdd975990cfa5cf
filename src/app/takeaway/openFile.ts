/**
 * Files that the page has made, opened again: a picture with its experiment inside, a model, a program, kept experiments. Of its
 * tables it is said what they are.
 */
import { codec } from '../../config/codecPart.ts'
import { defaultConfig } from '../../config/defaultConfig.ts'
import { fragmentOf } from '../../config/link/fragmentOf.ts'
import { domainOf } from '../../config/shape.ts'
import { readModel } from '../../files/model.ts'
import { ownTable } from '../../files/ownTable.ts'
import { isPng, textOf } from '../../files/png.ts'
import { addressInProgram } from '../../files/program.ts'
import { isSvg, textOfSvg } from '../../files/svg.ts'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { isThere } from '../../store/allowed.ts'
import { experimentStore, mayCome } from '../../store/experiment.ts'
import { tell, viewStore } from '../../store/view.ts'

/** Type and name of what the page saves. */
const mayHold = /^image\/(?:png|svg)|json |\.(?:png|svg|json|py|m?js|csv)$/i
/** Larger files are not read. */
const largest = 200_000_000

/** What a file holds that the page has made. */
type Inside =
  | { kind: 'link'; fragment: string }
  | { kind: 'model'; fragment: string; digest: string }
  | 'other'
  | 'damaged'

/**
 * Opens the experiment that is inside a file, and says so; false: there is none, and nothing has happened. Of one that is
 * damaged, or whose settings a task has locked, and of a table of the page, it is said, and nothing changes.
 */
export async function openFile(file: File): Promise<boolean> {
  if (file.size > largest || !mayHold.test(`${file.type} ${file.name}`)) return false
  const head = await file.slice(0, 1000).text()
  if (/\.json$/i.test(file.name) && (await takeForDevice(file, head))) return true
  const name = shortName(file.name)
  const table = ownTable(head)
  if (table) {
    viewStore.setState({ dialog: null })
    tell(takeawayWords, (words) => words[table](name), 'info')
    return true
  }
  // another table holds no experiment, and is not read whole to see that
  if (/\.csv$/i.test(file.name)) return false
  const inside = await insideOf(new Uint8Array(await file.arrayBuffer()))
  if (inside === 'other') return false
  viewStore.setState({ dialog: null })
  if (inside === 'damaged') {
    tell(takeawayWords, ({ damaged }) => damaged(name), 'warning')
    return true
  }
  if (!mayCome(codec.now.decodeFragment(inside.fragment))) return true
  if (inside.kind === 'link' && viewOf(inside.fragment)) location.hash = inside.fragment
  else await globalThis.neurarium.configure(inside.fragment)
  if (inside.kind === 'model' && (await globalThis.neurarium.snapshot()).digest !== inside.digest)
    tell(takeawayWords, ({ otherModel }) => otherModel(name), 'warning')
  else tell(takeawayWords, ({ opened }) => opened(name), 'info')
  return true
}

/** What a lesson, and a file of kept experiments, have at their beginning. */
const isLesson = /"neurarium"\s*:\s*"lesson"/
const isKept = /^\uFEFF?\s*\{\s*"neurarium"\s*:\s*"kept"/

/**
 * A lesson is opened where lessons are arranged, kept experiments are added to those of this device. Neither is to be seen in
 * another page's frame, where the person is sent to the whole page.
 */
async function takeForDevice(file: File, head: string): Promise<boolean> {
  if (!isLesson.test(head) && !isKept.test(head)) return false
  if (viewStore.getState().page.embed)
    tell(takeawayWords, ({ notInFrame }) => notInFrame(shortName(file.name)), 'warning')
  else if (isLesson.test(head)) await (await import('../../lessons/dropped.ts')).takeDroppedLesson(file)
  else await (await import('../keep/dropped.ts')).takeDroppedKept(file)
  return true
}

/** As openFile; where there is no experiment inside, it says that. */
export async function openChosen(file: File): Promise<void> {
  if (await openFile(file)) return
  const why = file.size > largest ? 'tooLarge' : 'noExperiment'
  tell(takeawayWords, (words) => words[why](shortName(file.name)), 'warning')
}

/**
 * A file that was dropped on the page: an experiment that the page has saved is opened again; anything else is for a dialog of the
 * experiment's. In a view of many runs there is nothing that would take it, and that is said.
 */
export async function takeDropped(file: File): Promise<void> {
  if (await openFile(file).catch(() => false)) return
  if (viewStore.getState().room)
    tell(takeawayWords, ({ notHere }) => notHere(shortName(file.name)), 'warning')
  else viewStore.setState({ dialog: taker(file), dropped: file })
}

/** The dialog that takes the file: the one that is open, else by what it is. */
function taker({ type }: File): 'import' | 'picture' {
  const { dialog } = viewStore.getState()
  if (dialog === 'import' || dialog === 'picture') return dialog
  const images = domainOf(experimentStore.getState().config) === 'image'
  return images && isThere(viewStore.getState(), 'stage') && type.startsWith('image/') ? 'picture' : 'import'
}

const shortName = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

const viewOf = (fragment: string) => codec.now.decodeFragment(fragment).view

/** What the bytes of a file hold. */
export async function insideOf(bytes: Uint8Array): Promise<Inside> {
  const code = await codec.load()
  if (isPng(bytes)) return linkIn(textOf(bytes))
  const text = new TextDecoder().decode(bytes)
  if (isSvg(text)) return linkIn(textOfSvg(text))
  const program = addressInProgram(text)
  if (program !== null) return linkIn(program)
  const model = readModel(text)
  if (typeof model === 'string') return model
  const fragment = fragmentOf(model.link)
  const { config, corrections, step } = code.decodeFragment(fragment)
  const told = code.mergeConfig(defaultConfig, model.config)
  const same = JSON.stringify(told.config) === JSON.stringify(config) && step === model.step
  if (!same || corrections.length + told.corrections.length > 0) return 'damaged'
  return { kind: 'model', fragment, digest: model.digest }

  /** The address's own experiment: where it leads otherwise does not matter. */
  function linkIn(address: string | null): Inside {
    if (address === null) return 'other'
    const fragment = fragmentOf(address)
    const { corrections } = code.decodeFragment(fragment)
    return corrections.some(({ path }) => path === '') || fragment === ''
      ? 'damaged'
      : { kind: 'link', fragment }
  }
}
