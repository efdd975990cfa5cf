import type { UnitCardView } from './unitCardView.ts'

/** A pooled channel has no parameters, and no sum of its own. */
export const poolCard: UnitCardView = {
  equations(model, { layer }) {
    const average = model.layers[layer].pooling === 'average'
    return [
      average
        ? { tex: 'a = \\operatorname{mean}(z_1, z_2, \\dots)', plain: 'a = mean(z1, z2, …)' }
        : { tex: 'a = \\max(z_1, z_2, \\dots)', plain: 'a = max(z1, z2, …)' },
    ]
  },
  parameterName: () => ({ short: '', full: '' }),
}
