"""Images a second that PyTorch trains on one thread, as JSON: `pytorch.py 5 16,20,20 10`, that is windows, filters, classes.

The network, the batch of 32 and momentum are those of the convolution cases. The images are random: how long an update takes
does not depend on them, and what it would learn is not asked.
"""

import json
import sys
import time

import torch
from torch import nn

size, filters, classes = int(sys.argv[1]), [int(n) for n in sys.argv[2].split(",")], int(sys.argv[3])
batch, side, slices, slice_seconds = 32, 32, 11, 0.25

torch.set_num_threads(1)
torch.manual_seed(1)
layers, channels = [], 3
for n in filters:
    layers += [nn.Conv2d(channels, n, size, padding=size // 2), nn.ReLU(), nn.MaxPool2d(2)]
    channels, side = n, side // 2
model = nn.Sequential(*layers, nn.Flatten(), nn.Linear(channels * side * side, classes))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
images, labels = torch.randn(batch, 3, 32, 32), torch.randint(0, classes, (batch,))


def update():
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images), labels).backward()
    optimizer.step()


def rate():
    begun, done = time.perf_counter(), 0
    while time.perf_counter() - begun < slice_seconds:
        update()
        done += batch
    return done / (time.perf_counter() - begun)


for _ in range(5):
    update()
print(json.dumps({"version": torch.__version__, "best": max(rate() for _ in range(slices))}))
