/** What the benchmark uses of its peers, so that it is checked without them being installed. */
declare module 'convnetjs' {
  export class Vol {
    constructor(width: number, height: number, depth: number, value: number)
    readonly w: Float64Array
  }
  export type Layer =
    | { type: 'input'; out_sx: number; out_sy: number; out_depth: number }
    | { type: 'fc'; num_neurons: number; activation: 'relu' | 'tanh' }
    | {
        type: 'conv'
        sx: number
        filters: number
        stride: number
        pad: number
        activation: 'relu' | 'tanh'
      }
    | { type: 'pool'; sx: number; stride: number }
    | { type: 'regression'; num_neurons: number }
    | { type: 'softmax'; num_classes: number }
  export class Net {
    makeLayers(layers: readonly Layer[]): void
    forward(input: Vol, training: boolean): Vol
  }
  export class Trainer {
    constructor(
      net: Net,
      options: {
        method: 'sgd'
        learning_rate: number
        momentum: number
        l1_decay: number
        l2_decay: number
        batch_size: number
      },
    )
    train(input: Vol, target: number | readonly number[]): void
  }
}

declare module 'virtual:peak' {
  /** the compiled micro-kernel, base64 */
  const module: string
  export default module
}

declare module '@tensorflow/tfjs' {
  export interface Tensor {
    readonly shape: number[]
    dataSync(): Float32Array
    toFloat(): Tensor
  }
  export interface Variable extends Tensor {
    dispose(): void
  }
  export interface Optimizer {
    minimize(loss: () => Tensor, returnCost: boolean, variables: Variable[]): void
  }
  interface Model {
    add(layer: unknown): void
    compile(options: { optimizer: Optimizer; loss: (targets: Tensor, outputs: Tensor) => Tensor }): void
    trainOnBatch(inputs: Tensor, targets: Tensor): Promise<unknown>
    predict(inputs: Tensor): Tensor
  }
  type Operand = Tensor | number
  export function setBackend(name: string): Promise<boolean>
  export function ready(): Promise<void>
  export function tidy<T>(work: () => T): T
  export function variable(value: Tensor): Variable
  export function randomNormal(shape: number[], mean: number, deviation: number): Tensor
  export function zeros(shape: number[]): Tensor
  export function tensor1d(values: Int32Array, type: 'int32'): Tensor
  export function tensor2d(values: Float32Array, shape: [number, number]): Tensor
  export function oneHot(indices: Tensor, depth: number): Tensor
  export function tanh(x: Tensor): Tensor
  export function neg(x: Tensor): Tensor
  export function mean(x: Tensor): Tensor
  export function sum(x: Tensor, axis: number): Tensor
  export function mul(a: Operand, b: Tensor): Tensor
  export function squaredDifference(a: Tensor, b: Tensor): Tensor
  export function logSoftmax(x: Tensor): Tensor
  export function sequential(): Model
  export const fused: {
    matMul(product: { a: Tensor; b: Tensor; bias: Tensor; activation: 'relu' | 'linear' }): Tensor
  }
  export const layers: {
    dense(options: {
      units: number
      activation: 'relu' | 'tanh' | 'linear'
      kernelInitializer: 'heNormal' | 'glorotNormal'
      inputShape?: [number]
    }): unknown
  }
  export const train: { sgd(rate: number): Optimizer }
}

declare module '@tensorflow/tfjs-backend-wasm' {
  export function setWasmPaths(paths: Record<string, string>): void
}
