/**
 * A class that hands in: forty links as its students would copy them, each digest computed by the engine in Node. No two are of
 * the same run; some changed the learning rate or a parameter while it trained, some train on images. Two digests are forged,
 * one link lost its end, one name is markup.
 */
import { writeHandIn } from '../../app/handin/handIn.ts'
import { liveOf, withLive } from '../../config/live.ts'
import type { LogEntry } from '../../config/log.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { denseNets, filterNets } from '../../config/presets/imageNets.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ExperimentConfig, LayerConfig } from '../../config/types.ts'
import { finish } from '../../engine/finish.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import type { Language } from '../../i18n/language.ts'
import { type Change, Replay } from '../claims/replay.ts'

const students = 40
const hostile = '=1+1 <img src=x onerror="document.title=1">'

export interface HandedClass {
  /** what a teacher pastes: a line for each, with words around */
  text: string
  /** names of those whose digest is forged */
  forged: string[]
  hostile: string
  /** hand-ins that arrive: all but the one whose link was cut */
  arrive: number
}

const layersOf = (activation: 'relu' | 'tanh' | 'gelu', ...units: number[]): LayerConfig[] =>
  units.map((count) => ({ units: count, activation }))

/** What the class was asked to try. */
const toys: readonly Change[] = [
  { data: { set: 'circle', samples: 300 }, layers: layersOf('relu', 3) },
  { data: { set: 'moons', samples: 400, noise: 0.2 }, layers: layersOf('tanh', 8) },
  { data: { set: 'spiral', samples: 500 }, layers: layersOf('relu', 16, 16) },
  { data: { set: 'three-spirals', samples: 600 }, layers: layersOf('gelu', 20, 10) },
  {
    data: { set: 'blobs', samples: 300 },
    layers: layersOf('relu', 6),
    regularization: { l2: 0.001, dropout: 0.1 },
  },
  { data: { set: 'sine', samples: 200 }, layers: layersOf('tanh', 12), loss: 'squared' },
]
const fewImages = { data: { set: 'cifar10', samples: 1000 } } as const
const images: readonly Change[] = [
  { ...denseNets.two, ...fewImages },
  { ...filterNets.max, ...fewImages },
]
/** The students whose experiment is of images. */
const ofImages = new Set([7, 17, 27, 37])

interface Student {
  config: ExperimentConfig
  step: number
  log: LogEntry[]
}

function studentOf(i: number): Student {
  const change = ofImages.has(i) ? images[i % 20 === 7 ? 0 : 1] : toys[i % toys.length]
  const { config, corrections } = mergeConfig(mergeConfig(defaultConfig, change).config, {
    data: { seed: 1 + (i % 5) },
    initialization: { seed: 100 + i },
  })
  if (corrections.length > 0) throw new Error(JSON.stringify(corrections))
  const step = 500 + (ofImages.has(i) ? 0 : (i * 997) % 2501)
  return { config, step, log: logOf(config, i, step) }
}

/** Every third one lowered the rate on the way, every sixth also set a weight by hand. */
function logOf(config: ExperimentConfig, i: number, step: number): LogEntry[] {
  if (i % 3 !== 0) return []
  const live = liveOf(config)
  const settings = {
    ...live,
    optimizer: { ...live.optimizer, learningRate: live.optimizer.learningRate / 4 },
  }
  const log: LogEntry[] = [{ step: Math.floor(step / 2), settings, edits: [] }]
  if (i % 6 === 0 && !ofImages.has(i))
    log.push({
      step: Math.floor(step / 2) + 50,
      settings: null,
      edits: [{ layer: 0, kind: 'weight', index: 0, value: 0.5 }],
    })
  return log
}

/** The digest that the student's page shows. */
function digestOf(replay: Replay, { config, step, log }: Student): string {
  const trainer = replay.trainerWith(config, config.data.seed, config.initialization.seed)
  for (const { step: at, settings, edits } of log) {
    trainer.updates(at - trainer.step)
    if (settings) trainer.change(withLive(trainer.config, settings))
    for (const { layer, kind, index, value } of edits) trainer.edit(layer, kind, index, value)
  }
  trainer.updates(step - trainer.step)
  if (trainer.diverged) throw new Error(`A student's run diverged: ${JSON.stringify(config)}`)
  return finish(takeSnapshot(trainer)).digest
}

/** Trains every student's run; what they hand in, as links to the page at an address, in one of its languages. */
export async function makeClass(): Promise<(address: string, language: Language) => HandedClass> {
  const replay = await Replay.start()
  const handed = Array.from({ length: students }, (_, i) => {
    const student = studentOf(i)
    return { student, digest: digestOf(replay, student) }
  })
  return (address, language) => {
    const forged: string[] = []
    const lines = handed.map(({ student, digest: own }, i) => {
      const name = i === 12 ? hostile : said[language].name(i + 1)
      let digest = own
      if (i === 5 || i === 27) {
        forged.push(name)
        digest = own.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
      }
      const sentence = said[language].sentence(student.step)
      const link = `${address}#${writeHandIn(student, { digest, name, sentence, language, answers: [] })}`
      return `${i + 1}\t${i === 20 ? link.slice(0, link.indexOf('&v=1') + 12) : link}`
    })
    return { text: lines.join('\n'), forged, hostile, arrive: students - 1 }
  }
}

const said = {
  en: {
    name: (i: number) => `Student ${i}`,
    sentence: (step: number) => `Little changes after step ${step}.`,
  },
  ko: {
    name: (i: number) => `학생 ${i}`,
    sentence: (step: number) => `${step}스텝이 지나면 거의 변하지 않습니다.`,
  },
}
