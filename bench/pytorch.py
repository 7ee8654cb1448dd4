"""The same training in PyTorch on the processor: 784-hidden-2-hidden-784, RMSprop; prints one line of JSON.

Usage: python3 bench/pytorch.py '{"hidden": 400, "batch": 100, "seconds": 2, "threads": 1}'
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

PIXELS, LATENT = 784, 2


class Vae(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.encode = nn.Linear(PIXELS, hidden)
        self.to_mean = nn.Linear(hidden, LATENT)
        self.to_log_var = nn.Linear(hidden, LATENT)
        self.decode = nn.Linear(LATENT, hidden)
        self.to_logits = nn.Linear(hidden, PIXELS)
        for layer in self.children():
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def loss(self, x):
        h = F.relu(self.encode(x))
        mean, log_var = self.to_mean(h), self.to_log_var(h)
        z = mean + torch.exp(0.5 * log_var) * torch.randn_like(mean)
        logits = self.to_logits(F.relu(self.decode(z)))
        cross_entropy = F.binary_cross_entropy_with_logits(logits, x, reduction="none").sum(1)
        kl = -0.5 * (1 + log_var - mean.square() - log_var.exp()).sum(1)
        return (cross_entropy + kl).mean()


def ms_per_step(hidden, batch, seconds):
    torch.manual_seed(1)
    model = Vae(hidden)
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.001, alpha=0.9, eps=1e-7)
    images = torch.rand(60 * batch, PIXELS)

    def step(number):
        at = number % 60 * batch
        optimizer.zero_grad()
        model.loss(images[at : at + batch]).backward()
        optimizer.step()

    for number in range(20):
        step(number)
    steps, start = 0, time.perf_counter()
    while steps < 10 or time.perf_counter() - start < seconds:
        step(steps)
        steps += 1
    return 1000 * (time.perf_counter() - start) / steps


def main():
    wanted = json.loads(sys.argv[1])
    torch.set_num_threads(wanted["threads"])
    ms = ms_per_step(wanted["hidden"], wanted["batch"], wanted["seconds"])
    print(json.dumps({"msPerStep": ms, "version": torch.__version__}))


main()
