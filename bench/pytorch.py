"""The same training in PyTorch on the processor; prints one line of JSON. `bench/run/torch.ts` starts it.

Usage: python3 bench/pytorch.py '{"network": "vae", "hidden": 400, "batch": 100, "optimizer": "rmsprop",
"learningRate": 0.001, "parameters": 631188, "images": FILE, "batches": 40, "shape": {"height": 28, "width": 28},
"seconds": 2, "threads": 1}', where FILE holds batches x batch images of float32.
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

LATENT = 2


def cross_entropy(x, logits):
    return F.binary_cross_entropy_with_logits(logits, x, reduction="none").flatten(1).sum(1)


def divergence(mean, log_var):
    return -0.5 * (1 + log_var - mean.square() - log_var.exp()).sum(1)


class Vae(nn.Module):
    """What both variational autoencoders have in common: whoever inherits it says how h and logits are computed."""

    def loss(self, x):
        h = self.encode(x)
        mean, log_var = self.to_mean(h), self.to_log_var(h)
        z = mean + torch.exp(0.5 * log_var) * torch.randn_like(mean)
        return (cross_entropy(x, self.decode(z)) + divergence(mean, log_var)).mean()


class DenseVae(Vae):
    def __init__(self, height, width, hidden):
        super().__init__()
        pixels = height * width
        self.encode = nn.Sequential(nn.Flatten(), nn.Linear(pixels, hidden), nn.ReLU())
        self.to_mean = nn.Linear(hidden, LATENT)
        self.to_log_var = nn.Linear(hidden, LATENT)
        to_logits = nn.Linear(hidden, pixels)
        self.decode = nn.Sequential(
            nn.Linear(LATENT, hidden), nn.ReLU(), to_logits, nn.Unflatten(1, (1, height, width))
        )


class ConvVae(Vae):
    def __init__(self, height, width, hidden):
        super().__init__()
        rows, columns, units = height // 4, width // 4, 16
        size = 64 * rows * columns

        def conv(inputs, outputs):
            return nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)

        def conv_transposed(inputs, outputs):
            return nn.ConvTranspose2d(inputs, outputs, 3, stride=2, padding=1, output_padding=1)

        self.encode = nn.Sequential(
            *[conv(1, 32), nn.ReLU(), conv(32, 64), nn.ReLU()],
            *[nn.Flatten(), nn.Linear(size, units), nn.ReLU()],
        )
        self.to_mean = nn.Linear(units, LATENT)
        self.to_log_var = nn.Linear(units, LATENT)
        self.decode = nn.Sequential(
            *[nn.Linear(LATENT, size), nn.ReLU(), nn.Unflatten(1, (64, rows, columns))],
            *[conv_transposed(64, 64), nn.ReLU(), conv_transposed(64, 32), nn.ReLU()],
            nn.ConvTranspose2d(32, 1, 3, padding=1),
        )


class ConvAutoencoder(nn.Module):
    def __init__(self, height, width, hidden):
        super().__init__()

        def conv(inputs, outputs, padding=1):
            return nn.Conv2d(inputs, outputs, 3, padding=padding)

        def halved(layer):
            return [layer, nn.ReLU(), nn.MaxPool2d(2, ceil_mode=True)]

        def doubled(layer):
            return [layer, nn.ReLU(), nn.Upsample(scale_factor=2)]

        self.layers = nn.Sequential(
            *[*halved(conv(1, 16)), *halved(conv(16, 8)), *halved(conv(8, 8))],
            *[*doubled(conv(8, 8)), *doubled(conv(8, 8)), *doubled(conv(8, 16, padding=0))],
            conv(16, 1),
        )

    def loss(self, x):
        return cross_entropy(x, self.layers(x)).mean()


NETWORKS = {"vae": DenseVae, "conv-autoencoder": ConvAutoencoder, "conv-vae": ConvVae}
OPTIMIZERS = {
    "rmsprop": lambda weights, rate: torch.optim.RMSprop(weights, lr=rate, alpha=0.9, eps=1e-7),
    "adam": lambda weights, rate: torch.optim.Adam(weights, lr=rate, eps=1e-7),
    "adadelta": lambda weights, rate: torch.optim.Adadelta(weights, lr=rate, rho=0.95, eps=1e-7),
}


def create(wanted):
    model = NETWORKS[wanted["network"]](**wanted["shape"], hidden=wanted["hidden"])
    for weights in model.parameters():
        nn.init.zeros_(weights) if weights.dim() == 1 else nn.init.xavier_uniform_(weights)
    parameters = sum(weights.numel() for weights in model.parameters())
    assert parameters == wanted["parameters"], f"{parameters} parameters, and not {wanted['parameters']}"
    return model


def images_of(wanted):
    extents = [wanted["batches"], wanted["batch"], 1, *wanted["shape"].values()]
    return torch.from_file(wanted["images"], size=torch.Size(extents).numel(), dtype=torch.float32).reshape(extents)


def measure(wanted):
    torch.set_num_threads(wanted["threads"])
    torch.manual_seed(1)
    model, images = create(wanted), images_of(wanted)
    optimizer = OPTIMIZERS[wanted["optimizer"]](model.parameters(), wanted["learningRate"])

    def step(number):
        optimizer.zero_grad()
        loss = model.loss(images[number % len(images)])
        loss.backward()
        optimizer.step()
        return loss.detach()

    losses = [step(number) for number in range(20)]
    steps, start = 0, time.perf_counter()
    while steps < 10 or time.perf_counter() - start < wanted["seconds"]:
        step(20 + steps)
        steps += 1
    ms = 1000 * (time.perf_counter() - start) / steps
    return {"msPerStep": ms, "lossAt20": torch.stack(losses[10:]).mean().item(), "version": torch.__version__}


print(json.dumps(measure(json.loads(sys.argv[1]))))
