"""The same training in PyTorch on the processor; prints one line of JSON. `bench/run/torch.ts` starts it.

Usage: python3 bench/pytorch.py '{"network": "vae", "hidden": "400", "batch": 100, "optimizer": "rmsprop",
"learningRate": 0.001, "parameters": 631188, "images": FILE, "batches": 40, "shape": [1, 28, 28],
"seconds": 2, "threads": 1}', where FILE holds batches x batch examples of float32. Networks for what is measured also read
"latent", "outputSigma", "units" and "frame".
"""

import json
import math
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
    """What variational autoencoders have in common: whoever inherits it says how h and the output are computed."""

    def nats(self, x, output):
        return cross_entropy(x, output)

    def loss(self, x):
        h = self.encode(x)
        mean, log_var = self.to_mean(h), self.to_log_var(h)
        z = mean + torch.exp(0.5 * log_var) * torch.randn_like(mean)
        return (self.nats(x, self.decode(z)) + divergence(mean, log_var)).mean()


class DenseVae(Vae):
    def __init__(self, wanted):
        super().__init__()
        (_, height, width), hidden = wanted["shape"], int(wanted["hidden"])
        pixels = height * width
        self.encode = nn.Sequential(nn.Flatten(), nn.Linear(pixels, hidden), nn.ReLU())
        self.to_mean = nn.Linear(hidden, LATENT)
        self.to_log_var = nn.Linear(hidden, LATENT)
        to_logits = nn.Linear(hidden, pixels)
        self.decode = nn.Sequential(
            nn.Linear(LATENT, hidden), nn.ReLU(), to_logits, nn.Unflatten(1, (1, height, width))
        )


class ConvVae(Vae):
    def __init__(self, wanted):
        super().__init__()
        _, height, width = wanted["shape"]
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
    def __init__(self, wanted):
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


class MeasuredVae(Vae):
    """Its values are measured: each is a Gaussian of one variance."""

    def __init__(self, wanted):
        super().__init__()
        self.variance = wanted["outputSigma"] ** 2

    def nats(self, x, output):
        return 0.5 * ((x - output).square() / self.variance + math.log(2 * math.pi * self.variance)).sum(1)


class TableVae(MeasuredVae):
    def __init__(self, wanted):
        super().__init__(wanted)
        (columns,), latent = wanted["shape"], wanted["latent"]
        outer, inner = (int(width) for width in wanted["hidden"].split(","))
        self.encode = nn.Sequential(nn.Linear(columns, outer), nn.ReLU(), nn.Linear(outer, inner), nn.ReLU())
        self.to_mean = nn.Linear(inner, latent)
        self.to_log_var = nn.Linear(inner, latent)
        self.decode = nn.Sequential(
            *[nn.Linear(latent, inner), nn.ReLU(), nn.Linear(inner, outer), nn.ReLU(), nn.Linear(outer, columns)]
        )


class RecurrentVae(MeasuredVae):
    def __init__(self, wanted):
        super().__init__(wanted)
        (length,), latent, units, self.frame = wanted["shape"], wanted["latent"], wanted["units"], wanted["frame"]
        self.steps = length // self.frame
        self.reader = nn.LSTM(self.frame, units, batch_first=True, bidirectional=True)
        self.to_mean = nn.Linear(2 * units, latent)
        self.to_log_var = nn.Linear(2 * units, latent)
        self.writer = nn.LSTM(latent, units, batch_first=True)
        self.to_frame = nn.Linear(units, self.frame)
        for name, weights in self.named_parameters():
            if "bias_hh" in name:
                weights.requires_grad_(False)  # one bias a gate is enough

    def encode(self, x):
        _, (last, _) = self.reader(x.reshape(-1, self.steps, self.frame))
        return last.transpose(0, 1).flatten(1)

    def decode(self, z):
        states, _ = self.writer(z.unsqueeze(1).expand(-1, self.steps, -1))
        return self.to_frame(states).flatten(1)


NETWORKS = {
    "vae": DenseVae,
    "conv-autoencoder": ConvAutoencoder,
    "conv-vae": ConvVae,
    "recurrent": RecurrentVae,
    "table": TableVae,
}
OPTIMIZERS = {
    "rmsprop": lambda weights, rate: torch.optim.RMSprop(weights, lr=rate, alpha=0.9, eps=1e-7),
    "adam": lambda weights, rate: torch.optim.Adam(weights, lr=rate, eps=1e-7),
    "adadelta": lambda weights, rate: torch.optim.Adadelta(weights, lr=rate, rho=0.95, eps=1e-7),
}


def create(wanted):
    model = NETWORKS[wanted["network"]](wanted)
    for weights in model.parameters():
        nn.init.zeros_(weights) if weights.dim() == 1 else nn.init.xavier_uniform_(weights)
    parameters = sum(weights.numel() for weights in model.parameters() if weights.requires_grad)
    assert parameters == wanted["parameters"], f"{parameters} parameters, and not {wanted['parameters']}"
    return model


def images_of(wanted):
    extents = [wanted["batches"], wanted["batch"], *wanted["shape"]]
    return torch.from_file(wanted["images"], size=torch.Size(extents).numel(), dtype=torch.float32).reshape(extents)


def measure(wanted):
    torch.set_num_threads(wanted["threads"])
    torch.manual_seed(1)
    model, images = create(wanted), images_of(wanted)
    optimizer = OPTIMIZERS[wanted["optimizer"]](
        [weights for weights in model.parameters() if weights.requires_grad], float(wanted["learningRate"])
    )

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
