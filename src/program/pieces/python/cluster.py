def first_weights(layer, index, rule, seed):
    """He, Glorot and Bengio, normal, uniform or zeros, drawn layer by layer as on the page."""
    random, scale = Random(seed, 2, index), rule['scale']
    spread = {
        'he': scale * math.sqrt(2 / layer['inputs']),
        'xavier': scale * math.sqrt(2 / (layer['inputs'] + layer['units'])),
        'zeros': 0.0,
    }.get(rule['weights'], scale)
    draw = (lambda: 2 * random.uniform() - 1) if rule['weights'] == 'uniform' else random.normal
    draws = np.array([draw() for _ in range(layer['weights'])], np.float32)
    return torch.from_numpy(np.float32(spread) * draws + np.float32(0))


def flat(x):
    """A dense layer reads a plane place by place, the channels of a place together."""
    return (x.permute(0, 2, 3, 1) if x.dim() == 4 else x).flatten(1)


# a kind of layer: its weights as they are used, and what it does with x
SHAPES = {
    'dense': lambda w, l: w.reshape(l['inputs'], l['units']).T,
    'maxout': lambda w, l: w.reshape(2, l['inputs'], l['units']).permute(0, 2, 1),
    'conv': lambda w, l: w.reshape(l['size'], l['size'], l['channels'], l['units']).permute(3, 2, 0, 1),
    'pool': lambda w, l: w,
}
KINDS = {
    'dense': lambda x, w, b, l: F.linear(flat(x), w, b),
    'maxout': lambda x, w, b, l: torch.maximum(F.linear(flat(x), w[0], b[0]), F.linear(flat(x), w[1], b[1])),
    'conv': lambda x, w, b, l: F.conv2d(x, w, b, stride=l['stride'], padding=l['padding']),
    'pool': lambda x, w, b, l: (F.max_pool2d if l['pooling'] == 'max' else F.avg_pool2d)(x, tuple(l['window'])),
}
ACTIVATIONS = {
    'linear': lambda x, l, s: x,
    'maxout': lambda x, l, s: x,
    'sigmoid': lambda x, l, s: torch.sigmoid(x),
    'tanh': lambda x, l, s: torch.tanh(x),
    'relu': lambda x, l, s: F.relu(x),
    'leaky-relu': lambda x, l, s: F.leaky_relu(x, l['alpha']),
    'prelu': lambda x, l, s: F.prelu(x, s),
    'elu': lambda x, l, s: F.elu(x, l['alpha']),
    'gelu': lambda x, l, s: F.gelu(x, approximate='tanh'),
    'silu': lambda x, l, s: F.silu(x),
    'softplus': lambda x, l, s: F.softplus(x),
}


class Network(nn.Module):
    def __init__(self, layers, rule, seed):
        super().__init__()
        self.layers = layers
        parameters = lambda values: nn.ParameterList([nn.Parameter(v.contiguous()) for v in values])
        self.weights = parameters(SHAPES[l['kind']](first_weights(l, k, rule, seed), l) for k, l in enumerate(layers))
        shape = lambda l: (2, l['units']) if l['kind'] == 'maxout' else (l['biases'],)
        self.biases = parameters(torch.full(shape(l), float(rule['bias'])) for l in layers)
        self.slopes = parameters(torch.full((l['slopes'],), float(l['alpha'])) for l in layers)

    def forward(self, x, masks=None):
        for k, layer in enumerate(self.layers):
            x = KINDS[layer['kind']](x, self.weights[k], self.biases[k], layer)
            x = ACTIVATIONS[layer['activation']](x, layer, self.slopes[k])
            if masks is not None and masks[k] is not None:
                x = x * masks[k]
        return x


def losses_of(name, scores, targets):
    """The loss of each example."""
    if name == 'softmax':
        return F.cross_entropy(scores, targets, reduction='none')
    if name == 'hinge':
        right = scores.gather(1, targets[:, None])
        return (scores - right + 1).clamp(min=0).sum(1) - 1
    return 0.5 * (scores[:, 0] - targets) ** 2


class Momentum(torch.optim.Optimizer):
    """v ← μv − ηg, with the rate of each update in its own step."""

    def __init__(self, parameters, lr, momentum, ahead):
        super().__init__(parameters, {'lr': lr, 'momentum': momentum, 'ahead': ahead})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group['params']:
                if w.grad is None:
                    continue
                velocity = self.state[w].setdefault('velocity', torch.zeros_like(w))
                velocity.mul_(group['momentum']).sub_(w.grad, alpha=group['lr'])
                if group['ahead']:
                    w.add_(velocity, alpha=group['momentum']).sub_(w.grad, alpha=group['lr'])
                else:
                    w.add_(velocity)


def optimizer_of(rule, parameters):
    rate, optim = rule['learningRate'], torch.optim
    return {
        'sgd': lambda: optim.SGD(parameters, rate),
        'momentum': lambda: Momentum(parameters, rate, rule['momentum'], False),
        'nesterov': lambda: Momentum(parameters, rate, rule['momentum'], True),
        'adagrad': lambda: optim.Adagrad(parameters, rate, eps=1e-8),
        'rmsprop': lambda: optim.RMSprop(parameters, rate, alpha=0.9, eps=1e-8),
        'adam': lambda: optim.Adam(parameters, rate, eps=1e-8),
    }[rule['name']]()


def learning_rate(rule, step):
    rate, time = rule['learningRate'], step / rule['scheduleSteps']
    return {
        'constant': rate,
        'step': rate * 0.5 ** math.floor(time),
        'exponential': rate * math.exp(-time),
        'inverse': rate / (1 + time),
        'cosine': 0.0 if time >= 1 else rate * 0.5 * (1 + math.cos(math.pi * time)),
    }[rule['schedule']]


def masks_of(layers, dropout, seed, step, rows):
    """Dropout: 0 or 1 / (1 − p) for every value of the hidden layers, row by row."""
    random = Random(seed, 4, step)
    dropped = [not l['output'] and l['kind'] != 'pool' for l in layers]
    draw = lambda shape: np.reshape([0 if random.uniform() < dropout else 1 / (1 - dropout) for _ in range(math.prod(shape))], shape)
    drawn = [[draw(l['shape']) for l, on in zip(layers, dropped) if on] for _ in range(rows)]
    masks = iter([torch.tensor(np.stack(layer), dtype=torch.float32) for layer in zip(*drawn)])
    turned = lambda m: m.permute(0, 3, 1, 2) if m.shape[1] > 1 else m.reshape(rows, -1)
    return [turned(next(masks)) if on else None for on in dropped]


def batches(x, targets, cell, seed, steps):
    """Every epoch goes once through a fresh permutation of the examples; its last batch may be smaller."""
    rule, epoch, position = cell['regularization'], 0, len(targets)
    for step in range(steps):
        if position == len(targets):
            order = Random(seed, 3, epoch).permutation(len(targets))
            coin = Random(seed, 6, epoch)
            mirrored = np.array([rule.get('mirror', False) and coin.uniform() < 0.5 for _ in targets])
            epoch, position = epoch + 1, 0
        rows = order[position:position + cell['batchSize']]
        position += len(rows)
        inputs, turned = x[rows], mirrored[rows]
        if turned.any():
            inputs[turned] = inputs[turned, :, ::-1]
        if rule['inputNoise'] > 0:
            noise = Random(seed, 5, step)
            draws = np.array([noise.normal() for _ in range(inputs.size)], np.float32)
            inputs = inputs + np.float32(rule['inputNoise']) * draws.reshape(inputs.shape)
        yield step, tensor(inputs), torch.from_numpy(targets[rows])


def tensor(inputs):
    """Images as [images, channels, rows, columns]."""
    x = torch.from_numpy(np.ascontiguousarray(inputs))
    return x.permute(0, 3, 1, 2) if x.dim() == 4 else x


@torch.no_grad()
def figures(network, cell, split):
    """Mean loss, and the share that is right, over a whole split."""
    x, targets = split
    pieces = [network(tensor(x[k:k + 500])) for k in range(0, len(targets), 500)]
    scores, wanted = torch.cat(pieces), torch.from_numpy(targets)
    loss = losses_of(cell['loss'], scores, wanted).mean().item()
    return loss, None if cell['loss'] == 'squared' else (scores.argmax(1) == wanted).float().mean().item()


def run(cell, seed, steps, data):
    """One run to its end: its figures; without any where it diverges."""
    torch.set_num_threads(1)
    x, targets = data['train']
    rule = cell['regularization']
    network = Network(cell['layers'], cell['initialization'], seed)
    weights = [w for w in network.weights if w.numel() > 0]
    optimizer = optimizer_of(cell['optimizer'], network.parameters())
    frozen = [
        (part[f['layer']], slice(None) if f['units'] == 'all' else f['units'], layer['kind'] == 'maxout')
        for f in cell.get('frozen', [])
        for layer in [cell['layers'][f['layer']]]
        for part in (network.weights, network.biases, network.slopes)
        if part[f['layer']].numel() > 0
    ]
    units_of = lambda part, units, pieces: part[:, units] if pieces else part[units]
    for step, inputs, wanted in batches(x, targets, cell, seed, steps):
        for group in optimizer.param_groups:
            group['lr'] = learning_rate(cell['optimizer'], step)
        optimizer.zero_grad()
        masks = masks_of(cell['layers'], rule['dropout'], seed, step, len(wanted)) if rule['dropout'] > 0 else None
        loss = losses_of(cell['loss'], network(inputs, masks), wanted).mean()
        if not math.isfinite(loss.item()):
            return {'seed': seed, 'diverged': step}
        for w in weights:
            loss = loss + rule['l1'] * w.abs().sum() + 0.5 * rule['l2'] * (w ** 2).sum()
        loss.backward()
        kept = [units_of(part, units, pieces).detach().clone() for part, units, pieces in frozen]
        optimizer.step()
        with torch.no_grad():
            if rule['maxNorm'] > 0:
                for w, layer in zip(network.weights, cell['layers']):
                    if w.numel() > 0:
                        units = w.reshape(-1, layer['inputs'])
                        factors = (rule['maxNorm'] / units.norm(dim=1).clamp(min=1e-30)).clamp(max=1)
                        w.copy_((units * factors[:, None]).reshape(w.shape))
            for (part, units, pieces), values in zip(frozen, kept):
                part[(slice(None), units) if pieces else units] = values
    found = {'seed': seed}
    for name, split in data.items():
        loss, share = figures(network, cell, split)
        found[f'{name}_loss'] = loss
        if share is not None:
            found[f'{name}_accuracy'] = share
    return found if all(math.isfinite(value) for value in found.values()) else {'seed': seed, 'diverged': steps}


def quartiles(values):
    """Linear between neighbors."""
    return [float(value) for value in np.quantile(np.array(values, np.float64), [0.25, 0.5, 0.75])]


def collected(client, arguments):
    """The runs of each cell, as they come in from the cluster."""
    data = client.scatter([load(given, arguments.shards) for given in DATA], broadcast=True)
    seed_of = lambda cell, i: (cell['initialization']['seed'] + i) % 2**32
    work = [(k, seed_of(cell, i)) for i in range(arguments.seeds) for k, cell in enumerate(CELLS)]
    futures = {
        client.submit(run, CELLS[k], seed, arguments.steps, data[CELLS[k]['data']], pure=False): k
        for k, seed in work
    }
    results = [[] for _ in CELLS]
    for count, future in enumerate(as_completed(futures), 1):
        results[futures[future]].append(future.result())
        print(f'{count} of {len(work)} runs', file=sys.stderr, flush=True)
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--scheduler', help='address of a Dask scheduler, as tcp://host:8786; without it, this machine')
    parser.add_argument('--processes', type=int, default=2, help='on this machine')
    parser.add_argument('--seeds', type=int, default=SEEDS, help='runs of each cell')
    parser.add_argument('--steps', type=int, default=STEPS)
    parser.add_argument('--output', default='neurarium_quartiles.csv')
    parser.add_argument('--runs', default='neurarium_runs.csv', help='every run by itself')
    parser.add_argument('--shards', default=IMAGES, help='of images: folder or address')
    arguments = parser.parse_args()

    local = dict(n_workers=arguments.processes, threads_per_worker=1, dashboard_address=None)
    cluster = None if arguments.scheduler else LocalCluster(**local)
    with Client(arguments.scheduler or cluster) as client:
        results = collected(client, arguments)
    if cluster:
        cluster.close()

    with open(arguments.runs, 'w', newline='') as file:
        names = ['seed', 'diverged'] + [f'{split}_{kind}' for split in SPLITS for kind in MEASURES]
        writer = csv.writer(file)
        writer.writerow(VARIED + names)
        for cell, found in zip(CELLS, results):
            for one in sorted(found, key=lambda one: one['seed']):
                writer.writerow(cell['values'] + [one.get(name, '') for name in names])
    with open(arguments.output, 'w', newline='') as file:
        writer = csv.writer(file)
        head = VARIED + ['measure', 'runs', 'diverged', 'lower_quartile', 'median', 'upper_quartile']
        writer.writerow(head)
        print(*head)
        for cell, found in zip(CELLS, results):
            ended = [one for one in found if 'diverged' not in one]
            for name in [f'{split}_{kind}' for split in SPLITS for kind in MEASURES]:
                middle = quartiles([one[name] for one in ended]) if ended else ['', '', '']
                row = cell['values'] + [name, len(found), len(found) - len(ended)] + middle
                writer.writerow(row)
                print(*row)


if __name__ == '__main__':
    main()
