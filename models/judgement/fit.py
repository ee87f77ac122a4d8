"""Fits the limits by which postures are judged, to everybody and each time without one person.

    java -jar unhunch.jar pose PICTURES/*.jpg > found.jsonl
    python sittings.py SYNTH sittings.npz 100000
    python fit.py SHARED found.jsonl errors.npy sittings.npz > limits.jsonl

SHARED holds data/posture-labels and data/posture-pictures (labels.jsonl), found.jsonl is what the
pose model finds in those pictures, errors.npy what errors.py measured. The first line of the
answer is fitted to everybody and belongs into CueLimits.FITTED; every other line was fitted without
the people it names and says what they reach: balanced accuracy a row with these limits, with ears
6 % of a shoulder width lower, and with ears lower or the body closer, fitted to the others. The measures are those of posture.PostureMeter,
in shoulder widths, ear spans and degrees; numpy only.
"""
import json
import sys

import numpy as np

from sittings import UPRIGHTS

POINTS = ["NOSE", "LEFT_EYE", "RIGHT_EYE", "LEFT_EAR", "RIGHT_EAR", "MOUTH_LEFT", "MOUTH_RIGHT",
          "LEFT_SHOULDER", "RIGHT_SHOULDER"]
USABLE = 0.15
TURNED, FORESHORTENED, TURNED_AWAY = 50, 30, 15
START = dict(sink=0.06, pitch=0.22, lean=4.5, closer=0.3, roll=14.0, sharpness=8.0, nose=0.6, narrow=0.35, raised=0.04)
# How many logarithmic units a fit may move each of them without being asked for good reasons.
FREE = dict(sink=0.3, pitch=0.3, lean=0.15, closer=0.25, roll=0.2, sharpness=0.3, nose=0.3, narrow=0.5,
            raised=0.15)
FITTED = 10000  # Simulated people that are fitted to; all others are only judged.
NOISE, STRETCH, WRONG_LABELS, MOST_NARROWER = 3.5, 1.8, 0.06, 0.25
ASIDE, SHOULDERS_ASIDE, SLOPE, SLOPE_NOISE = 13.0, 6.5, 0.5, 2.5  # Degrees of lean a shoulder width and degree.
STAYS = 0.02  # Shoulder widths that a head may move in the picture while the shoulders are raised.
FALSE_DRIFT = 2  # A good row that is told of costs as much as so many bad ones that are not.


def array(points):
    a = np.full((len(POINTS), 2), np.nan)
    for i, name in enumerate(POINTS):
        v = points.get(name)
        if v is not None and (len(v) < 3 or v[2] >= USABLE):
            a[i] = v[:2]
    return a


def measures(A):
    p = dict(zip(POINTS, np.moveaxis(A, -2, 0)))
    middle = lambda name: (p["LEFT_" + name] + p["RIGHT_" + name]) / 2
    span = lambda name: p["LEFT_" + name] - p["RIGHT_" + name]
    ear, eye, shoulder = middle("EAR"), middle("EYE"), middle("SHOULDER")
    mouth = (p["MOUTH_LEFT"] + p["MOUTH_RIGHT"]) / 2
    eyes_seen = np.isfinite(eye[..., 0])
    axis = span("EAR") + np.where(eyes_seen[..., None], np.nan_to_num(span("EYE")), 0)
    length = np.linalg.norm(axis, axis=-1)
    ears, eyes, width = (np.linalg.norm(span(n), axis=-1) for n in ("EAR", "EYE", "SHOULDER"))
    aside = ((p["NOSE"] - ear) * axis).sum(-1) / length
    eyes_aside = ((eye - ear) * axis).sum(-1) / length
    turn = lambda a, b: np.degrees(np.arctan(a / b))
    yaw = np.where(eyes_seen, 0.75 * turn(aside + eyes_aside, 1.34 * ears)
                   + 0.25 * turn(aside - eyes_aside, 0.45 * np.maximum(eyes, 1)), turn(aside, 0.78 * ears))
    cosine = np.maximum(0.6, np.cos(np.radians(yaw)))
    side = span("SHOULDER")
    return dict(
        ear=(shoulder[..., 1] - ear[..., 1]) / width, nose=(shoulder[..., 1] - p["NOSE"][..., 1]) / width,
        pitch=(ear[..., 1] - p["NOSE"][..., 1]) / ears * cosine, yaw=yaw,
        roll=np.degrees(np.arctan2(axis[..., 1], axis[..., 0])), slope=np.degrees(np.arctan2(side[..., 1], side[..., 0])),
        headX=ear[..., 0], headY=ear[..., 1], x=shoulder[..., 0], y=shoulder[..., 1], width=width,
        ears=ears / cosine, eyes=eyes / cosine, face=np.linalg.norm(mouth - eye, axis=-1))


def deviations(A, base):
    """Everything against the medians of the rows in base; each person's, where there are many."""
    m = measures(A)
    middle = lambda v: np.nanmedian(v[..., base], axis=-1, keepdims=True)
    usual = {k: middle(v) for k, v in m.items()}
    off = {k: v - usual[k] for k, v in m.items()}
    logs = np.stack([np.log(m[k] / usual[k]) for k in ("ears", "eyes", "face")], -1)
    weights = np.array([0.5, 0.25, 0.25]) * np.isfinite(logs)
    w = usual["width"]
    return dict(
        ear=-off["ear"], nose=-off["nose"], ear_up=m["ear"], nose_up=m["nose"],
        narrower=np.log(usual["width"] / usual["ears"] * m["ears"] / m["width"]), pitch=-off["pitch"],
        yaw=off["yaw"], yaw_now=m["yaw"], roll=off["roll"], slope=off["slope"],
        face=np.nansum(np.nan_to_num(logs) * weights, -1) / weights.sum(-1), trunk=np.log(m["width"] / w),
        down=off["headY"] / w, up=-off["y"] / w, aside=(ASIDE * off["headX"] - SHOULDERS_ASIDE * off["x"]) / w,
        noise=np.broadcast_to(1.4826 * middle(abs(off["ear"])), off["ear"].shape))


def steady(f, t):
    """The median of three rows, as the program takes it at two pictures a second."""
    return {k: np.array([np.nanmedian(v[[j for j in range(max(0, i - 2), i + 1) if t[i] - t[j] <= 4]])
                         if np.isfinite(v[i]) else np.nan for i in range(len(v))]) for k, v in f.items()}


def trace(path):
    rows = [json.loads(line) for line in open(path)]
    bad = np.array([r["label"] == "bad" for r in rows])
    base = np.where(~bad)[0][:20]
    f = steady(deviations(np.stack([array(r["points"]) for r in rows]), base), [r["t"] for r in rows])
    keep = np.ones(len(rows), bool)
    keep[base] = False
    return dict({k: v[keep] for k, v in f.items()}, bad=bad[keep])


def days(folder, found):
    seen = {}
    for line in open(found):
        row = json.loads(line)
        seen[row["image"].split("/")[-1]] = array(row["points"])
    labels = [json.loads(line) for line in open(folder + "/labels.jsonl")]
    out = {}
    for day in ("p1", "p1b"):
        rows = [r for r in labels if r["person"] == day]
        A = np.stack([seen[r["image"]] for r in rows])
        burst = np.array([r["burst"] for r in rows])
        whole = np.isfinite(measures(A)["ear"])
        found_rows = []
        for base in sorted({b for b in burst if "good" in b and whole[burst == b].sum() >= 3}):
            f = deviations(A, np.where(burst == base)[0])
            for other in sorted(set(burst) - {base}):
                rows_of = burst == other
                if whole[rows_of].sum() >= 2:
                    found_rows.append(dict({k: np.nanmedian(v[rows_of]) for k, v in f.items()}, bad="bad" in other))
        out[day] = {k: np.array([r[k] for r in found_rows]) for k in found_rows[0]}
    return out


def simulated(path, errors, seed=0):
    """Simulated people with the pose model's errors: its own for each person, smaller ones a pose."""
    rng = np.random.default_rng(seed)
    d = np.load(path)
    A = d["points"].astype(float)
    ears = np.linalg.norm(A[:, :1, 3] - A[:, :1, 4], axis=-1)[..., None, None]
    inside = ((A > 0) & (A < [640, 480])).all((2, 3))
    people, poses = inside.shape
    A += (0.8 * errors[rng.integers(len(errors), size=(people, 1))]
          + 0.6 * errors[rng.integers(len(errors), size=(people, poses))]) * ears
    f = deviations(A, np.arange(UPRIGHTS))
    keep = inside & inside[:, :UPRIGHTS].all(1)[:, None] & ((d["kind"] == 0) | (d["depth"] > 0.5))
    keep[:, :UPRIGHTS] = False
    of = np.broadcast_to(np.arange(people)[:, None], keep.shape)[keep]
    found = dict({k: v[keep] for k, v in f.items()}, bad=d["kind"][keep] != 0)
    part = lambda those: {k: v[those] for k, v in found.items()}
    return part(of < FITTED), part(of >= FITTED)


def log_odds(f, p):
    away = abs(f["yaw"]) > TURNED_AWAY
    turned = (abs(f["yaw"]) > TURNED) | (abs(f["yaw_now"]) > TURNED) & away
    # Shoulders that came forward look narrower, and the head higher in their widths.
    # A face that has come nearer has grown against the shoulders, too.
    says = np.where(abs(f["yaw"]) > FORESHORTENED, 0, p["narrow"]) * (1 - np.clip(np.nan_to_num(f["face"]) / np.log1p(p["closer"]), 0, 1))
    size = np.exp(-says * np.clip(np.nan_to_num(f["narrower"]), -MOST_NARROWER, MOST_NARROWER))
    ear, nose = (f[k] + f[k + "_up"] * (1 - size) for k in ("ear", "nose"))
    sunk = np.where(turned, f["ear"], ear + p["nose"] * (nose - ear))
    sink = sunk / np.clip(NOISE * f["noise"], p["sink"], STRETCH * p["sink"])
    pitch = (f["pitch"] - 0.4 * np.maximum(0, f["down"])) / p["pitch"]
    # Seat and camera take the shoulders aside as far as the head; a lean takes the head further.
    tilted = f["slope"] - np.clip(f["slope"], -SLOPE_NOISE, SLOPE_NOISE)
    lean = abs(f["aside"] + SLOPE * tilted) / p["lean"]
    nearer = np.minimum(f["face"], f["trunk"]) >= np.log(1.06)
    close = np.where(nearer, np.expm1((f["face"] + f["trunk"]) / 2), 0) / p["closer"]
    # To a camera that looks up or down at a head that is turned away, it seems tilted.
    roll = np.where(away, 0, abs(f["roll"])) / p["roll"]
    stays = np.clip(2 - abs(f["down"]) / STAYS, 0, 1)
    raised = stays * np.minimum(f["up"], sunk) / np.clip(NOISE * f["noise"], p["raised"], STRETCH * p["raised"])
    only = np.where(turned, 0, 1)
    levels = np.stack([sink, only * pitch, only * lean, only * close, only * roll, only * raised])
    levels = np.clip(np.nan_to_num(levels), 0, 20)
    return np.log(np.expm1(p["sharpness"] * levels).sum(0) + 1e-9) - np.log(np.expm1(p["sharpness"]))


def halves(f, told):
    return (~told)[~f["bad"]].mean(), told[f["bad"]].mean()


def loss(people, p):
    total = 0
    for f in people.values():
        z = log_odds(f, p)
        right = 1 / (1 + np.exp(-np.where(f["bad"], z, -z)))
        cost = -np.log((1 - WRONG_LABELS) * right + WRONG_LABELS * (1 - right))
        total += (cost[f["bad"]].mean() + FALSE_DRIFT * cost[~f["bad"]].mean()) / (1 + FALSE_DRIFT)
    return total / len(people) + 0.02 * sum((np.log(p[k] / START[k]) / FREE[k]) ** 2 for k in START)


def fit(people):
    """Cyclic search along each limit; the same result on every run."""
    p = dict(START)
    for step in (0.2, 0.1, 0.05, 0.02):
        for _ in range(3):
            for k in START:
                tries = [dict(p, **{k: p[k] * np.exp(s * step)}) for s in (-1, 0, 1)]
                p = min(tries, key=lambda q: loss(people, q))
    return {k: float(round(v, 4)) for k, v in p.items()}


def main(shared, found, errors, sittings):
    labels = shared + "/data/posture-labels/one-person-"
    people = {"a": trace(labels + "a.jsonl"), "b": trace(labels + "b.jsonl")}
    seen = days(shared + "/data/posture-pictures", found)
    people["p1"] = seen["p1"]
    people["simulated"], others = simulated(sittings, np.load(errors))
    print(json.dumps(dict(without=[], limits=fit(people))))
    for out in (["a"], ["b"], ["p1"], ["simulated"]):
        rest = {k: v for k, v in people.items() if k not in out}
        p = fit(rest)
        both = max(((e, c) for e in np.arange(0.03, 0.13, 0.005) for c in np.arange(0.1, 0.6, 0.05)),
                   key=lambda ec: np.mean([np.mean(halves(f, closer(f, *ec))) for f in rest.values()]))
        # p1b, the same person's day of slight slouches, is never fitted to.
        reached = {}
        for name in out + ["p1b"] * (out == ["p1"]):
            f = dict(people, p1b=seen["p1b"], simulated=others)[name]
            rules = dict(limits=log_odds(f, p) > 0, ears=f["ear"] > 0.06, closer=closer(f, *both))
            reached[name] = {rule: round(float(np.mean(halves(f, told))), 3) for rule, told in rules.items()}
            reached[name]["false"] = {rule: round(1 - float(halves(f, told)[0]), 3) for rule, told in rules.items()}
        print(json.dumps(dict(without=out, limits=p, reached=reached)))


def closer(f, ear, near):
    return (f["ear"] > ear) | (np.minimum(f["face"], f["trunk"]) > near)


if __name__ == "__main__":
    main(*sys.argv[1:5])
