"""Trains the convolutional networks that planes.torch.test.ts hands over, in PyTorch: the losses before each update."""
import json
import sys

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
# of PyTorch 1.13 it corrupts its memory on some small shapes
torch.backends.mkldnn.enabled = False

ACTIVATIONS = {
    'linear': lambda z, a: z,
    'sigmoid': lambda z, a: torch.sigmoid(z),
    'tanh': lambda z, a: torch.tanh(z),
    'relu': lambda z, a: F.relu(z),
    'leaky-relu': lambda z, a: F.leaky_relu(z, a),
    'elu': lambda z, a: F.elu(z, a),
    'gelu': lambda z, a: 0.5 * z * (1 + torch.tanh(0.7978845608028654 * (z + 0.044715 * z**3))),
    'silu': lambda z, a: F.silu(z),
    'softplus': lambda z, a: F.softplus(z),
}

OPTIMIZERS = {
    'sgd': lambda p, rate: torch.optim.SGD(p, rate),
    'momentum': lambda p, rate: torch.optim.SGD(p, rate, momentum=0.9),
    'nesterov': lambda p, rate: torch.optim.SGD(p, rate, momentum=0.9, nesterov=True),
    'adagrad': lambda p, rate: torch.optim.Adagrad(p, rate, eps=1e-8),
    'rmsprop': lambda p, rate: torch.optim.RMSprop(p, rate, alpha=0.9, eps=1e-8),
    'adam': lambda p, rate: torch.optim.Adam(p, rate, eps=1e-8),
}


def parameters_of(layer, values):
    """Weights as PyTorch has them, channels first; biases; slopes."""
    weights = torch.tensor(values['weights'])
    if layer['kind'] == 'conv':
        size = layer['field']['height']
        weights = weights.view(size, size, layer['below']['channels'], layer['units']).permute(3, 2, 0, 1)
    else:
        weights = weights.view(layer['inputs'], layer['units']).t()
    parts = [weights.contiguous(), torch.tensor(values['biases'])]
    if values['slopes']:
        parts.append(torch.tensor(values['slopes']))
    return [part.requires_grad_() for part in parts]


def forward(layers, parameters, x):
    for layer, own in zip(layers, parameters):
        if layer['kind'] == 'pool':
            field = layer['field']
            size = (field['height'], field['width'])
            x = F.max_pool2d(x, size) if layer['pooling'] == 'max' else F.avg_pool2d(x, size)
            continue
        if layer['kind'] == 'conv':
            field = layer['field']
            z = F.conv2d(x, own[0], own[1], stride=field['stride'], padding=field['padding'])
        else:
            # a dense layer reads a plane place by place, channels last
            flat = x.permute(0, 2, 3, 1).flatten(1) if x.dim() == 4 else x
            z = F.linear(flat, own[0], own[1])
        if layer['activation'] == 'prelu':
            x = F.prelu(z, own[2])
        else:
            x = ACTIVATIONS[layer['activation']](z, layer['alpha'])
    return x


def train(run):
    layers = run['layers']
    parameters = [parameters_of(l, v) if l['kind'] != 'pool' else [] for l, v in zip(layers, run['parameters'])]
    inputs = torch.tensor(run['inputs']).view(-1, 32, 32, 3).permute(0, 3, 1, 2)
    targets = torch.tensor(run['targets'], dtype=torch.long)
    optimizer = OPTIMIZERS[run['optimizer']]([p for own in parameters for p in own], run['rate'])
    losses = []
    for _ in range(run['updates']):
        optimizer.zero_grad()
        x = forward(layers, parameters, inputs)
        x = x.permute(0, 2, 3, 1).flatten(1) if x.dim() == 4 else x
        loss = F.cross_entropy(x, targets)
        penalty = sum(0.5 * run['l2'] * (own[0] ** 2).sum() for own in parameters if own)
        (loss + penalty).backward()
        losses.append(loss.item())
        optimizer.step()
    return losses


print(json.dumps([train(run) for run in json.load(sys.stdin)]))
