import type { ExperimentConfig } from '../../config/types.ts'
import type { FrameRequest } from '../../protocol/frame.ts'
import type { Command, CommandMap, Failure, Port, WorkerEvent } from '../../protocol/messages.ts'
import type { ImageSource } from '../images/imageSource.ts'
import type { KernelSource } from '../kernels.ts'
import type { Later } from '../laterPart.ts'
import type { Part } from '../part.ts'
import type { Experiment } from '../run/experiment.ts'
import type { Platform } from '../run/scheduler.ts'
import { Training } from '../run/training.ts'
import { FrameWriter } from '../show/frameWriter.ts'
import { idOf, readCommand } from './commands.ts'
import { failureOf, Loader } from './loader.ts'

/** Commands to an experiment: they wait while it is being loaded. */
type RunCommand = Exclude<Command, OwnCommand>
/** Commands to the session itself. */
type OwnCommand = Extract<Command, { type: 'ping' | 'buffer' | 'speed' | 'watch' | 'load' | 'close' }>

/** What a session takes from its worker: others of the same worker have the same. */
export interface Supplies {
  images: ImageSource
  kernels: KernelSource
  later: Part<Later>
}

type Handlers<C extends Command> = { [K in C['type']]: (command: Extract<C, { type: K }>) => void }

/** Commands to an experiment that the worker's first file cannot obey. */
const needsLater = (command: RunCommand): boolean =>
  command.type === 'step'
    ? command.id !== null
    : ['change', 'rescue', 'snapshot', 'data', 'predict'].includes(command.type)

function handle<C extends Command>(handlers: Handlers<C>, command: C): void {
  const handler = handlers[command.type as C['type']] as (command: C) => void
  handler(command)
}

/** The worker's end of the protocol: understands the page's commands, and loads one experiment after another. */
export class Session {
  private readonly port: Port<WorkerEvent, unknown>
  private readonly platform: Platform
  private readonly later: Part<Later>
  private readonly loader: Loader
  private readonly writer: FrameWriter
  private training: Training | null = null
  private request: FrameRequest = { sections: [], gridSize: 100, focusUnit: null, pickedImage: null }
  private updatesPerSecond = Number.POSITIVE_INFINITY
  private generation = -1
  /** commands to the experiment, in their order, while it or what they need is on its way; null: nothing is */
  private held: RunCommand[] | null = null
  private absence = 'none was loaded'

  constructor(port: Port<WorkerEvent, unknown>, platform: Platform, { images, kernels, later }: Supplies) {
    this.port = port
    this.platform = platform
    this.later = later
    this.loader = new Loader(images, kernels, later, platform.now)
    this.writer = new FrameWriter(port)
    port.onmessage = ({ data }) => this.receive(data)
  }

  /** Whatever the message is, the session goes on; who waits for an answer gets one. */
  private receive(message: unknown): void {
    const id = idOf(message)
    this.attempt(id, () => {
      const command = readCommand(message)
      if (command) this.obey(command)
      else if (id !== null) this.refuse(id, 'The training worker does not know such a command.')
    })
  }

  private attempt(id: number | null, act: () => void): void {
    try {
      act()
    } catch (error) {
      if (id !== null) this.refuse(id, failureOf(error).detail)
    }
  }

  private obey(command: Command): void {
    if (command.type in this.own) handle(this.own, command as OwnCommand)
    else this.take(command as RunCommand)
  }

  private take(command: RunCommand): void {
    if (this.held) this.hold(command, this.held)
    else this.direct(command)
  }

  private direct(command: RunCommand): void {
    const { training } = this
    if (training && !this.later.here && needsLater(command)) this.waitWith(command, training)
    else if (training) handle(this.toTraining(training), command)
    else if (command.type === 'pause') this.reply(command.id)
    else this.refuseIfAwaited(command, `There is no experiment: ${this.absence}.`)
  }

  private readonly own: Handlers<OwnCommand> = {
    ping: ({ id }) => this.reply(id),
    load: (command) => this.load(command),
    close: () => this.close(),
    buffer: ({ buffer }) => {
      this.writer.take(buffer)
      this.training?.wake()
    },
    speed: ({ updatesPerSecond }) => {
      this.updatesPerSecond = updatesPerSecond
      this.training?.setSpeed(updatesPerSecond)
    },
    watch: ({ type: _, ...request }) => {
      this.request = request
      this.training?.watch(request)
    },
  }

  private toTraining(training: Training): Handlers<RunCommand> {
    return {
      play: () => training.play(),
      pause: ({ id }) => training.pause(id),
      step: (command) => training.step(command),
      reset: ({ id }) => training.reset(id),
      edit: ({ type: _, ...edit }) => training.edit(edit),
      seek: (command) => training.seek(command),
      change: (command) => this.applyLive(command, training, (config) => training.change(config)),
      rescue: (command) => this.applyLive(command, training, (config) => training.rescue(config)),
      snapshot: ({ id }) => training.answerSnapshot(id),
      data: ({ id, split }) =>
        training.answer(id, (experiment) => this.later.now.answerData(experiment, split)),
      predict: ({ id, inputs }) =>
        training.answer(id, (experiment) => this.later.now.answerPredict(experiment, inputs)),
    }
  }

  /** The command waits for the part that it needs, and those after it wait behind it. */
  private waitWith(command: RunCommand, training: Training): void {
    this.held = [command]
    const current = () => this.training === training
    this.later.load().then(
      () => current() && this.release(),
      (error: unknown) => {
        if (!current()) return
        training.stop()
        this.training = null
        this.failed(failureOf(error))
      },
    )
  }

  private release(): void {
    const held = this.held ?? []
    this.held = null
    for (const command of held) this.attempt(idOf(command), () => this.take(command))
  }

  /** A live change is taken only if it is of this experiment and is one. */
  private applyLive(
    { generation, config: given }: CommandMap['change'],
    training: Training,
    apply: (config: ExperimentConfig) => void,
  ): void {
    if (generation !== this.generation) return
    const { computedConfig, needsReset } = this.later.now
    const config = computedConfig(given)
    if (!needsReset(training.experiment.trainer.config, config)) apply(config)
  }

  private close(): void {
    this.generation = -1
    this.training?.stop()
    this.training = null
    this.dropHeld('The session was closed.')
    this.port.onmessage = null
  }

  private load(command: CommandMap['load']): void {
    this.generation = command.generation
    this.training?.stop()
    this.training = null
    this.dropHeld('Another experiment was loaded before this could be done.')
    this.held = []
    const { generation } = command
    const current = () => this.generation === generation
    const progress = (loaded: number, total: number) => {
      if (current()) this.port.postMessage({ type: 'progress', generation, loaded, total })
    }
    const failed = (error: unknown) => {
      if (current()) this.failed(failureOf(error))
    }
    try {
      const loading = this.loader.load(command, progress)
      if (loading instanceof Promise)
        loading.then((experiment) => current() && this.loaded(experiment)).catch(failed)
      else this.loaded(loading)
    } catch (error) {
      failed(error)
    }
  }

  private loaded(experiment: Experiment): void {
    const { port, platform, writer, request, updatesPerSecond } = this
    const data = experiment.describe()
    const { parameterCount, kernels } = experiment.trainer.network
    const { generation } = experiment
    port.postMessage({ type: 'loaded', generation, data, parameterCount, kernels: kernels.name })
    const emit = (event: WorkerEvent, transfer?: Transferable[]) => port.postMessage(event, transfer ?? [])
    const answerSnapshot = (run: Experiment) => this.later.now.answerSnapshot(run)
    this.training = new Training({
      experiment,
      platform,
      writer,
      emit,
      request,
      updatesPerSecond,
      answerSnapshot,
    })
    this.release()
    // what the first picture did without comes now; where it does not, the command that needs it asks again
    this.later.load().catch(() => {})
  }

  private failed({ reason, detail }: Failure): void {
    this.absence = `it could not be loaded (${detail})`
    this.dropHeld(`There is no experiment: ${this.absence}.`)
    this.port.postMessage({ type: 'failed', generation: this.generation, reason, detail })
  }

  /** A pause is done at once, by taking away what would have run. The rest waits in its order. */
  private hold(command: RunCommand, held: RunCommand[]): void {
    if (command.type !== 'pause') {
      held.push(command)
      return
    }
    const stays = held.filter(({ type }) => type !== 'play' && type !== 'step' && type !== 'seek')
    for (const dropped of held)
      if (dropped.type === 'step' || dropped.type === 'seek')
        this.refuseIfAwaited(dropped, `The ${dropped.type} did not begin, because the run was paused.`)
    this.held = stays
    if (this.training) this.training.pause(command.id)
    else this.reply(command.id)
  }

  private dropHeld(message: string): void {
    for (const command of this.held ?? []) this.refuseIfAwaited(command, message)
    this.held = null
  }

  private refuseIfAwaited(command: RunCommand, message: string): void {
    const id = idOf(command)
    if (id !== null) this.refuse(id, message)
  }

  private reply(id: number): void {
    this.port.postMessage({ type: 'reply', id, value: { kind: 'done' } })
  }

  private refuse(id: number, message: string): void {
    this.port.postMessage({ type: 'refused', id, message })
  }
}
