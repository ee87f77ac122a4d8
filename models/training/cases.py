"""The pictures that models are measured on: real people with ground truth, frames of rendered clips, held-out people made
hard one thing at a time, two people side by side, and named groups of rendered people."""
import json
import os

import cv2
import numpy as np

import data
from augment import Augment
from network import HEIGHT, POINTS, WIDTH


def pose_eval(root):
    for g in map(json.loads, open(os.path.join(root, "pose-eval", "points.jsonl"))):
        image = data.read(os.path.join(root, "pose-eval", "images", g["image"]))
        v = np.array([g["points"].get(n, [np.nan, np.nan, -1]) for n in POINTS], float)
        yield image, v, g["shoulder_width"]


def headshots(root):
    """the same real people cropped so that shoulders are certainly outside: just under the chin"""
    for image, v, unit in pose_eval(root):
        eyes = v[[1, 2]]
        if (v[[0, 1, 2, 5, 6], 2] <= 0).any():
            continue
        drop = 1.25 * (v[0, 1] - eyes[:, 1].mean()) + v[0, 1]
        bottom = int(min(drop, v[[5, 6], 1].min() - .16 * unit))
        if bottom - eyes[:, 1].mean() < .08 * unit or bottom < 40:
            continue
        top = max(0, int(bottom - .9 * unit))
        half = int((bottom - top) * 2 / 3)
        c = int(v[0, 0])
        crop = image[top:bottom, max(0, c - half):c + half]
        if min(crop.shape[:2]) >= 24:
            yield crop


def clips(folder, every=5):
    """frames of the rendered clips, with exact truth, shoulders and nose where annotators put them"""
    out = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        d = json.load(open(os.path.join(folder, name)))
        video, i = cv2.VideoCapture(os.path.join(folder, name[:-5] + ".mp4")), -1
        while True:
            ok, frame = video.read()
            i += 1
            if not ok or i >= len(d["frames"]):
                break
            f = d["frames"][i]
            if i % every or f["expect"] in ("absent", "transition") or not f.get("keypoints"):
                continue
            row = {"camera": d["camera"], "width": d["width"], "height": d["height"]}
            moved = data.as_annotated(row, f["keypoints"])
            k = [f["keypoints"][n] for n in data.RENDERED]
            p = np.array([moved.get(n, q["px"]) for n, q in zip(data.RENDERED, k)], np.float32)
            v = np.array([q["v"] for q in k])
            out.append(data.Sample(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB), p, (v == 2).astype(np.float32), np.where(v > 0, 1, 0).astype(np.float32), name[:-5], name))
    return out


def slices(samples):
    """named groups over rendered people"""
    who = lambda s: s.info["identity"]
    yaw = lambda s: abs(s.info["angles"]["head_yaw_camera"])
    roll = lambda s: abs(s.info["angles"]["head_roll"])
    arms = lambda s: min(s.points[9, 1], s.points[10, 1]) < s.points[0, 1]
    tests = {"all": lambda s: True, "skin lighter third": None, "skin middle third": None, "skin darker third": None,
             "women": lambda s: who(s)["gender"] < .5, "men": lambda s: who(s)["gender"] >= .5,
             "glasses": lambda s: "glasses" in who(s)["accessories"], "no glasses": lambda s: "glasses" not in who(s)["accessories"],
             "headphones": lambda s: any("head" in x for x in who(s)["accessories"]),
             "head turned 0-25": lambda s: yaw(s) < 25, "head turned 25-50": lambda s: 25 <= yaw(s) < 50, "head turned over 50": lambda s: yaw(s) >= 50,
             "head rolled over 20": lambda s: roll(s) >= 20, "a wrist above the nose": arms}
    q = np.quantile([who(s)["skin"] for s in samples], [1 / 3, 2 / 3])
    tests["skin lighter third"] = lambda s: who(s)["skin"] <= q[0]
    tests["skin middle third"] = lambda s: q[0] < who(s)["skin"] <= q[1]
    tests["skin darker third"] = lambda s: who(s)["skin"] > q[1]
    for light in sorted({s.info["light"] for s in samples}):
        tests["light " + light] = lambda s, light=light: s.info["light"] == light
    return tests


def hard(samples, seed=5):
    """held-out real people made hard, one thing at a time -> {case: [(image, truth, counted, unit)]}"""
    aug, out = Augment(samples, seed), {}
    rng = np.random.default_rng(seed)

    def row(s, m, k, change=None, far=None):
        dst = aug.background()
        if far is not None:
            u, c = far.unit(), far.centre()
            q = .4 * k * s.unit() / u
            at = (WIDTH * rng.choice([.15, .85]), HEIGHT * .35)
            aug.warp(far, np.array([[q, 0, at[0] - q * c[0]], [0, q, at[1] - q * c[1]]]), q, dst)
        aug.warp(s, m, k, dst)
        p = s.points @ m[:, :2].T + m[:, 2]
        inside = (p[:, 0] > 0) & (p[:, 0] < WIDTH) & (p[:, 1] > 0) & (p[:, 1] < HEIGHT)
        u = k * s.unit()
        if change:
            dst = change(dst, s, p, u)
        return dst, p, (s.weight >= .8) & inside, u

    def far_away(s):
        """15 % of the width of a 640x480 picture, as a camera gives it: the application looks from nearer there"""
        m, k = place(s, .15)
        z = 2.5
        dst = cv2.resize(aug.background(), None, fx=z, fy=z)
        cv2.warpAffine(s.image, m * z, (int(WIDTH * z), int(HEIGHT * z)), dst=dst, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
        p = (s.points @ m[:, :2].T + m[:, 2]) * z
        inside = ((p > 0) & (p < [WIDTH * z, HEIGHT * z])).all(1)
        return dst, p, (s.weight >= .8) & inside, k * s.unit() * z

    def place(s, width, x=.5):
        k = width * WIDTH / s.unit()
        c = s.centre()
        y = max(HEIGHT * .38, HEIGHT - (s.image.shape[0] - c[1]) * k)
        return np.array([[k, 0, WIDTH * x - k * c[0]], [0, k, y - k * c[1]]]), k

    def mask(im, s, p, u):
        mid = p[[13, 14]].mean(0) if (s.weight[[13, 14]] > 0).all() else p[0] + [0, .12 * u]
        cv2.ellipse(im, (int(mid[0]), int(mid[1] + .03 * u)), (int(.2 * u), int(.15 * u)), 0, 0, 360, (225, 230, 235), -1)
        return im

    def mug(im, s, p, u):
        c = p[0] + [0, .1 * u]
        cv2.rectangle(im, (int(c[0] - .13 * u), int(c[1] - .1 * u)), (int(c[0] + .13 * u), int(c[1] + .25 * u)), (30, 60, 150), -1)
        return im

    def dark(im, s, p, u):
        im = cv2.convertScaleAbs(im, alpha=.16)
        n = rng.normal(0, 5, im.shape)
        return np.clip(im + n, 0, 255).astype(np.uint8)

    def back(im, s, p, u):
        g = np.full((HEIGHT, WIDTH, 1), 1.8, np.float32)
        c = p[[0, 5, 6]].mean(0)
        cv2.ellipse(g, (int(c[0]), int(c[1])), (int(.75 * u), int(1.1 * u)), 0, 0, 360, .35, -1)
        return np.clip(im * cv2.GaussianBlur(g, (0, 0), .15 * u)[..., None], 0, 255).astype(np.uint8)

    def noisy(im, s, p, u):
        return np.clip(im + rng.normal(0, 28, im.shape), 0, 255).astype(np.uint8)
    body = [s for s in samples if (s.weight[[0, 5, 6]] >= .8).all()]
    for s in body:
        far = body[int(rng.integers(len(body)))]
        m, k = place(s, .40)
        for name, r in (("plain, 40 % of the width", row(s, m, k)), ("15 % of the width", far_away(s)), ("70 % of the width", row(s, *place(s, .70))),
                        ("mask", row(s, m, k, mask)), ("mug before the mouth", row(s, m, k, mug)), ("very dark", row(s, m, k, dark)),
                        ("backlit", row(s, m, k, back)), ("noisy", row(s, m, k, noisy)), ("a second person behind", row(s, *place(s, .40, .5), far=far))):
            out.setdefault(name, []).append(r)
    return out


def side_by_side(samples, seed=9):
    """(picture, whether there are two people of like size): pairs of different people, each in one half of the picture, and
    the same people alone"""
    rng, out = np.random.default_rng(seed), []
    fit = [s for s in samples if (s.weight[[0, 5, 6]] >= .8).all() and not s.others]

    def half(s, wide):
        """a strip round the person, 120x180"""
        k = wide * 120 / s.unit()
        c = s.centre()
        y = max(60.0, 180 - (s.image.shape[0] - c[1]) * k)
        m = np.array([[k, 0, 60 - k * c[0]], [0, k, y - k * c[1]]])
        return cv2.warpAffine(s.image, m, (120, 180), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    for s in fit:
        other = fit[int(rng.integers(len(fit)))]
        if other.set == s.set and s.set != "rendered":
            other = next((o for o in (fit[int(i)] for i in rng.permutation(len(fit))) if o.set != s.set), None)
        if other is None:
            continue
        wide = rng.uniform(.5, .75)
        out.append((np.hstack([half(s, wide), half(other, wide * rng.uniform(.8, 1.25))]), True))
        out.append((s.image, False))
    return out
