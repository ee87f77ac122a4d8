"""Makes a stated confidence true: what share of points with confidence 0.8 is in the picture and within 0.2 shoulder widths?

Three things speak: the presence output, how much of a point's probability map lies in the best 5x5 cells, and how much of
it lies along the edge (a shoulder just outside pulls the map to the edge). A logistic regression, one per kind of point, is
fitted on held-out people (plain and augmented pictures) and becomes part of the exported graph. The evaluation sets and the held-out people on whom confidence is measured are never used for it."""
import numpy as np
import torch
import torch.nn.functional as F

from augment import Augment
from network import HEIGHT, WIDTH
from validate import boxed, decode, run

KINDS = [[0, 1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11, 12], [13, 14]]
RADIUS = .2


def peak_mass(heat):
    """probability in the best 5x5 cells of each map, [N,15] (torch, the way the exported graph does it)"""
    m = F.avg_pool2d(heat, 5, 1, 2, count_include_pad=True) * 25
    return m.flatten(2).amax(-1).clamp(1e-4, 1 - 1e-4)


def edge_mass(heat):
    """probability in the two outermost rows and columns of cells, [N,15]"""
    return 1 - heat[:, :, 2:-2, 2:-2].flatten(2).sum(-1)


def features(net, rows):
    heat, pres = run(net, [r[0] for r in rows])
    xy = decode(heat)
    mass = peak_mass(torch.from_numpy(heat)).numpy()
    edge = edge_mass(torch.from_numpy(heat)).numpy()
    return xy, np.stack([np.clip(pres, -12, 12), np.log(mass / (1 - mass)), edge], -1)


def examples(samples, seed=3, rounds=2):
    """rows (picture, points, weight, present) and the shoulder width of each"""
    aug = Augment(samples, seed)
    rows, units = [], []
    for s in samples:
        rows.append(boxed(s))
        units.append(s.unit() * min(WIDTH / s.image.shape[1], HEIGHT / s.image.shape[0]))
    for _ in range(rounds):
        for s in samples:
            row = aug(s)
            known = s.weight > 0
            if known.sum() >= 2:        # the scale that the augmentation chose, from any two points
                i = np.flatnonzero(known)
                d0 = np.ptp(s.points[i], axis=0).max()
                d1 = np.hypot(*np.ptp(row[1][i], axis=0)) / max(np.hypot(*np.ptp(s.points[i], axis=0)), 1e-3)
                units.append(s.unit() * d1 if d0 > 0 else WIDTH)
            else:
                units.append(WIDTH)
            rows.append(row)
    return rows, np.array(units)


def outcome(rows, units, xy):
    """1 right, 0 wrong or not in the picture, -1 cannot tell"""
    p, w, q = (np.stack([r[i] for r in rows]) for i in (1, 2, 3))
    d = np.hypot(*(xy - p).transpose(2, 0, 1)) / units[:, None]
    out = np.full(w.shape, -1)
    out[q == 0] = 0
    sure = (w >= .7) | ((w > .3) & (w < .5) & (q == 1))
    out[sure] = (d < RADIUS)[sure]
    return out


def fit(x, y, prior=(.5, .5, 0.0), strength=20.0, steps=60):
    """logistic regression by Newton steps, pulled weakly towards `prior` slopes -> slopes and offset"""
    a = np.concatenate([x, np.ones((len(x), 1))], 1)
    w0 = np.array([*prior, 0.0])
    w = w0.copy()
    pull = np.diag([strength, strength, strength, .01])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(a @ w, -30, 30)))
        h = (a * (p * (1 - p))[:, None]).T @ a + pull
        w = w - np.clip(np.linalg.solve(h, a.T @ (p - y) + pull @ (w - w0)), -1, 1)
    return w


def calibration(net, samples, absent_limit=.08):
    """-> [15,4] factors for presence logit, mass logit, edge mass and 1. At most `absent_limit` of the shoulders that lie outside
    the picture may keep a confidence above one half; where the plain fit allows more, its offset goes down, which costs some of
    the shoulders just inside. The fit is not tempered: all people in it are strangers to the network."""
    rows, units = examples(samples)
    xy, x = features(net, rows)
    right = outcome(rows, units, xy)
    there = np.stack([r[3] for r in rows])
    out = np.zeros((15, 4), np.float32)
    for kind in KINDS:
        known = right[:, kind] >= 0
        y = right[:, kind][known]
        f = fit(x[:, kind][known], y)
        z = x[:, kind][known] @ f[:3] + f[3]
        away = there[:, kind][known] == 0
        share = float((z[away] > 0).mean()) if away.any() else 0.0
        if kind == [5, 6] and share > absent_limit:
            f[3] -= max(0.0, float(np.quantile(z[away], 1 - absent_limit)))
        p = 1 / (1 + np.exp(-(x[:, kind][known] @ f[:3] + f[3])))
        print("kind", kind, "factors", np.round(f, 2).tolist(), "error", round(expected_error(p, y), 3), "absent over 0.5:",
              round(float((p[away] > .5).mean()) if away.any() else 0.0, 3), "of", int(away.sum()), "before", round(share, 3))
        out[kind] = f
    return out


def expected_error(confidence, right, bins=10):
    """expected calibration error over equal-width bins"""
    i = np.minimum((confidence * bins).astype(int), bins - 1)
    return float(sum(abs(confidence[i == b].mean() - right[i == b].mean()) * (i == b).mean() for b in range(bins) if (i == b).any()))
