"""What is measured of a model on pictures: shares of points near truth with their intervals, telling a slouch, calibration,
time a frame."""
import json
import os
import time

import numpy as np

import data
from calibrate import expected_error
from contestants import Ours
from network import GROUPS

ARMS = [7, 8, 9, 10]
LIMITS = {"face 0.1": (GROUPS["face"], .1), "shoulders 0.1": (GROUPS["shoulders"], .1), "shoulders 0.2": (GROUPS["shoulders"], .2),
          "arms 0.2": (ARMS, .2)}


def interval(values, weights=None, rounds=2000, seed=0):
    """values: per picture (hits, tries) -> share in percent and its 95 % interval over pictures"""
    v = np.array(values, float).reshape(-1, 2)
    if not len(v) or v[:, 1].sum() == 0:
        return None
    rng = np.random.default_rng(seed)
    s = v[rng.integers(0, len(v), (rounds, len(v)))].sum(1)
    s = 100 * s[:, 0] / np.maximum(s[:, 1], 1)
    return [round(100 * v[:, 0].sum() / v[:, 1].sum(), 1), round(float(np.percentile(s, 2.5)), 1), round(float(np.percentile(s, 97.5)), 1)]


def shares(rows, limits):
    """rows: (found [15,2], truth [15,2], counted [15], unit) -> {name: [share, low, high]}"""
    out = {}
    for name, (points, t) in limits.items():
        v = []
        for xy, p, ok, u in rows:
            i = [j for j in points if ok[j]]
            d = np.hypot(*(xy[i] - p[i]).T) if i else np.zeros(0)
            v.append((np.nansum(d < t * u), len(i)))
        out[name] = interval(v)
    return out


def slouch(root, model):
    """pairs.py's measure: balanced accuracy and separation, with an interval over bursts"""
    b = {}
    for r in map(json.loads, open(os.path.join(root, "posture-pictures", "labels.jsonl"))):
        image = data.read(os.path.join(root, "posture-pictures", "images", r["image"]))
        xy, _ = model(image)
        ear = np.hypot(*(xy[3] - xy[4]))
        b.setdefault((r["person"], r["label"], r["burst"]), []).append(((xy[5, 1] + xy[6, 1]) / 2 - xy[0, 1]) / max(ear, 1))
    m = {k: float(np.nanmedian(v)) if np.isfinite(v).any() else np.nan for k, v in b.items()}

    def judge(rng):
        acc, auc = [], []
        for who in sorted({k[0] for k in m}):
            g = np.array([v for k, v in m.items() if k[:2] == (who, "good")])
            d = np.array([v for k, v in m.items() if k[:2] == (who, "bad")])
            if rng is not None:
                g, d = rng.choice(g, len(g)), rng.choice(d, len(d))
            hit = (d[None] < .9 * g[:, None]).mean()
            f = g[None] < .9 * g[:, None]
            alarm = f[~np.eye(len(g), dtype=bool)].mean()
            acc.append((hit + 1 - alarm) / 2)
            auc.append(((g[:, None] > d[None]) + .5 * (g[:, None] == d[None])).mean())
        return float(np.mean(acc)), float(np.mean(auc))
    rng = np.random.default_rng(0)
    s = [judge(rng)[0] for _ in range(500)]
    acc, auc = judge(None)
    return {"balanced": [round(acc, 3), round(float(np.percentile(s, 2.5)), 3), round(float(np.percentile(s, 97.5)), 3)], "auc": round(auc, 3)}


def rows_of(samples, model, least=.7):
    """-> rows for shares(), and (confidence, present) pairs"""
    rows, conf = [], []
    for s in samples:
        xy, c = model(s.image)
        rows.append((xy, s.points, s.weight >= least, s.unit()))
        conf.append(c)
    return rows, np.array(conf)


def calibration_error(rows):
    """rows: (found, truth, state, unit, confidence); state 1 visible, 0 outside, -1 unknown"""
    c, right = [], []
    for xy, p, state, u, conf in rows:
        for j in range(15):
            if state[j] >= 0 and np.isfinite(xy[j, 0]):
                c.append(conf[j])
                right.append(state[j] == 1 and np.hypot(*(xy[j] - p[j])) < .2 * u)
    c, right = np.array(c, float), np.array(right, float)
    table = [[round(float(c[m].mean()), 2), round(float(right[m].mean()), 2), int(m.sum())]
             for b in range(10) for m in [np.minimum((c * 10).astype(int), 9) == b] if m.any()]
    return round(expected_error(c, right), 3), table


def states_of(v, w, h):
    """1 visible, 0 certainly outside, -1 unknown. A point that nobody labelled stands at its source picture's top left
    corner, which lies above or left of the crop: only what is below or right of it is known to be outside."""
    outside = (v[:, 1] >= h) | ((v[:, 0] >= w) & (v[:, 1] > 0))
    return np.where(v[:, 2] > 0, 1, np.where(outside & (v[:, 2] == 0), 0, -1))


def found_in(values, limit=.5):
    """share found among two people, share falsely found among one"""
    two, one = [v for v, yes in values if yes], [v for v, yes in values if not yes]
    return {"of two people": interval([(int(v >= limit), 1) for v in two]), "of one": interval([(int(v >= limit), 1) for v in one])}


def timing(models, rounds=60):
    """processor milliseconds a frame (median), all models interleaved, one thread, network only"""
    def feeds(s):
        i = s.get_inputs()[0]
        shape = [d if isinstance(d, int) else 1 for d in i.shape]
        return {i.name: np.random.default_rng(0).uniform(0, 255, shape).astype(np.float32)}
    sessions = {}
    for name, m in models.items():
        if isinstance(m, Ours):
            sessions[name] = [m.session]
        elif m.kind == "blaze":
            sessions[name] = [m.call.d, m.call.l]
        else:
            sessions[name] = [m.call.s]
    fed = {n: [(s, feeds(s)) for s in ss] for n, ss in sessions.items()}
    t = {n: [] for n in fed}
    for r in range(rounds + 5):
        for n, ss in fed.items():
            t0 = time.thread_time()
            for s, f in ss:
                s.run(None, f)
            if r >= 5:
                t[n].append(time.thread_time() - t0)
    ms = {n: 1000 * float(np.median(v)) for n, v in t.items()}
    low = {n: 1000 * float(np.percentile(v, 10)) for n, v in t.items()}
    base, base_low = ms.get("MoveNet Lightning"), low.get("MoveNet Lightning")
    return {n: {"ms": round(v, 2), "relative": round(v / base, 2) if base else None,
                "relative_p10": round(low[n] / base_low, 2) if base else None} for n, v in ms.items()}
