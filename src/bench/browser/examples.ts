import type { DataConfig } from '../../config/types.ts'
import { imageCountsOf } from '../../domain/imageFormat.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { ImageStore } from '../../worker/images/imageStore.ts'
import type { Task } from '../task.ts'
import type { Examples } from './implementation.ts'

/** The task's training examples, from the page's own generators and images. @param base the address of cifar10/ */
export async function loadExamples({ config }: Task, base: string): Promise<Examples> {
  const images = config.data.set === 'cifar10' ? await loadImages(base, config.data) : undefined
  const dataSet = createDataSet(config, images)
  const { train, inputSize: width, outputSize: outputs } = dataSet
  const inputs = new Float32Array(train.count * width)
  train.gather(null, 0, train.count, inputs)
  return { dataSet, count: train.count, inputs, width, targets: train.targets, outputs }
}

const loadImages = (base: string, data: DataConfig) =>
  new ImageStore((url, options) => fetch(url, options)).load(base, imageCountsOf(data), () => {})
