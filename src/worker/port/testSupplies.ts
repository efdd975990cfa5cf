import { plainKernels } from '../../engine/kernels/plain.ts'
import { ImageStore } from '../images/imageStore.ts'
import { KernelSource } from '../kernels.ts'
import { laterPart } from '../laterPart.ts'
import type { Supplies } from './session.ts'

/** For tests: what a worker without a network supplies its sessions with; the plain kernels. */
export const testSupplies = (supplies: Partial<Supplies> = {}): Supplies => ({
  images: new ImageStore(() => Promise.reject(new Error('no network in a test'))),
  kernels: new KernelSource(() => plainKernels),
  later: laterPart(),
  ...supplies,
})
