"""Scores during training, letterboxed as the product sees people: held-out people of the clean sets, and strangers, held-out
people of the large sets."""
import os

import cv2
import numpy as np
import torch

import data
from augment import letterbox
from network import GROUPS, HEIGHT, STRIDE, WIDTH

# Cells on each side of a map's largest that say where its point lies. With two, the hill's foot is cut, more on one side
# than on the other, and points jump by a pixel where two cells are about equal: a sixth to a third more tremble.
REACH = 3


def decode(heat):
    """probability maps [N,15,48,64] -> points [N,15,2] in pixels of the 256x192 picture"""
    n, k, h, w = heat.shape
    side = 2 * REACH + 1
    pad = np.pad(heat, ((0, 0), (0, 0), (REACH, REACH), (REACH, REACH)))
    best = heat.reshape(n, k, -1).argmax(-1)
    y, x = best // w, best % w
    win = np.stack([[pad[i, j, y[i, j]:y[i, j] + side, x[i, j]:x[i, j] + side] for j in range(k)] for i in range(n)])
    mass = np.maximum(win.sum((-2, -1)), 1e-9)
    d = np.arange(-REACH, REACH + 1, dtype=np.float32)
    dx = (win.sum(-2) * d).sum(-1) / mass
    dy = (win.sum(-1) * d).sum(-1) / mass
    return np.stack([x + dx + .5, y + dy + .5], -1) * STRIDE


def run(net, images, size=64):
    """uint8 pictures -> probability maps, presence logits"""
    device = next(net.parameters()).device
    heats, pres = [], []
    with torch.no_grad():
        for i in range(0, len(images), size):
            x = torch.from_numpy(np.stack(images[i:i + size])).permute(0, 3, 1, 2).float().to(device)
            h, p, _ = net(x)
            heats.append(torch.softmax(h.flatten(2), -1).view(h.shape).float().cpu().numpy())
            pres.append(p.float().cpu().numpy())
    return np.concatenate(heats), np.concatenate(pres)


def boxed(s):
    image, (k, x, y) = letterbox(s.image)
    p = s.points * k + np.array([x, y], np.float32)
    return image, p, s.weight, s.present


def strangers(folder, count=300, seed=5):
    """held-out people of the large sets, cut to a webcam's framing; an empty list where the sets are absent"""
    if not os.path.exists(os.path.join(folder, "pose-train", "points.jsonl")):
        return []
    rng, out = np.random.default_rng(seed), []
    samples = data.real(folder, set(data.STRANGERS), keep=lambda s: data.held_out(s) and (s.weight[[0, 5, 6]] >= .7).all())
    for i in rng.permutation(len(samples))[:count]:
        s = samples[i]
        k = min(1.0, rng.uniform(.28, .48) * 320 / s.unit())
        at = np.array([160, 120]) + rng.normal(0, .06, 2) * 320 - k * (s.centre() + [0, .35 * s.unit()])
        h, w = s.image.shape[:2]        # never beyond the picture's own edge where that can be helped
        for axis, size, room in ((0, w * k, 320), (1, h * k, 240)):
            at[axis] = np.clip(at[axis], room - size, 0) if size >= room else (room - size) / 2
        m = np.array([[k, 0, at[0]], [0, k, at[1]]])
        image = cv2.warpAffine(s.image, m, (320, 240), flags=cv2.INTER_AREA)
        points = (s.points * k + at).astype(np.float32)
        inside = ((points >= 0) & (points < [320, 240])).all(1)
        out.append(data.Sample(image, points, s.weight * inside, np.where(inside, s.present, 0), "strangers", s.name))
    return out


class Validation:
    def __init__(self, samples, strangers=(), seed=0, limit=140):
        rng = np.random.default_rng(seed)
        real = [s for s in samples if s.set != "rendered"]
        art = [s for s in samples if s.set == "rendered"]
        pick = lambda v: [v[i] for i in rng.permutation(len(v))[:limit]]
        real, art = pick(real), pick(art)
        self.parts = {}
        if real:
            self.parts["real"] = [boxed(s) for s in real], [s.unit() * min(WIDTH / s.image.shape[1], HEIGHT / s.image.shape[0]) for s in real]
        if strangers:
            self.parts["strangers"] = [boxed(s) for s in strangers], [s.unit() * min(WIDTH / s.image.shape[1], HEIGHT / s.image.shape[0]) for s in strangers]
        if art:
            self.parts["rendered"] = [boxed(s) for s in art], [s.unit() * min(WIDTH / s.image.shape[1], HEIGHT / s.image.shape[0]) for s in art]

    def score(self, net):
        out = {}
        for name, (rows, units) in self.parts.items():
            heat, pres = run(net, [r[0] for r in rows])
            xy = decode(heat)
            p, w, q = (np.stack([r[i] for r in rows]) for i in (1, 2, 3))
            d = np.hypot(*(xy - p).transpose(2, 0, 1)) / np.array(units)[:, None]
            for g, t in (("face", .1), ("shoulders", .1), ("shoulders", .2), ("elbows", .2), ("wrists", .2)):
                i = GROUPS[g]
                ok = w[:, i] >= .8
                out[f"{name} {g} {t}"] = round(100 * float((d[:, i][ok] < t).mean()), 1) if ok.any() else None
            known = q >= 0
            out[f"{name} presence"] = round(100 * float(((pres > 0) == (q > 0))[known].mean()), 1)
        return out
