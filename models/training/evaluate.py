"""Fills the whole table in one run, all models on the same pictures:
  python evaluate.py ../unhunch-pose.onnx ../unhunch-pose-light.onnx
real people with ground truth (pose-eval), telling a slouch (posture-pictures), held-out people at webcams, calibration,
absent shoulders, nobody in the picture, hard cases and groups over rendered people, and time a frame on one thread,
interleaved. Intervals are 95 % bootstrap over pictures (bursts for the slouch). Rivals are read from --models."""
import argparse
import hashlib
import importlib.util
import json
import os
import time

import cv2
import numpy as np
import onnxruntime as ort

import data
from augment import Augment, letterbox
from calibrate import expected_error
from network import GROUPS, HEIGHT, POINTS, WIDTH
from validate import decode, strangers

ARMS = [7, 8, 9, 10]
COCO = list(range(13))


def session(path, threads=1):
    o = ort.SessionOptions()
    o.intra_op_num_threads = o.inter_op_num_threads = threads
    return ort.InferenceSession(path, o, providers=["CPUExecutionProvider"])


class Ours:
    """Any model with the outputs `heat` and `presence`, used as the application does: a second look from nearer where the
    person is small (the numbers are those of the application's Attention and Person)."""
    SMALL, WANTED, FACE_HEIGHT = .22, .36, .4

    def __init__(self, path):
        self.path, self.session = path, session(path)
        self.maps_faces = "faces" in [o.name for o in self.session.get_outputs()]

    def look(self, image):
        """one letterboxed picture -> points, confidences, face map or None"""
        names = ["heat", "presence"] + (["faces"] if self.maps_faces else [])
        out = self.session.run(names, {"image": image.transpose(2, 0, 1)[None].astype(np.float32)})
        return decode(out[0])[0][0], out[1][0], out[2][0] if self.maps_faces else None

    @staticmethod
    def person(xy, c):
        """x, y of the face and shoulder width, or None"""
        span = lambda a, b: float(np.hypot(*(xy[a] - xy[b]))) if c[a] >= .5 and c[b] >= .5 else 0
        size = max(span(5, 6), 2.2 * span(3, 4), 5.2 * span(1, 2))
        face = [i for i in range(5) if c[i] >= .5]
        return (*xy[face].mean(0), size) if len(face) > 1 and size > 0 else None

    def __call__(self, rgb):
        image, (k, x, y) = letterbox(rgb)
        xy, c, _ = self.look(image)
        first = self.person(xy, c)
        if first and first[2] < self.SMALL * WIDTH:
            wide = np.rint(first[2] / k / self.WANTED)
            left = np.rint((first[0] - x) / k - .5 * wide)
            top = np.rint((first[1] - y) / k - self.FACE_HEIGHT * .75 * wide)
            z = WIDTH / wide
            m = np.array([[z, 0, -z * left + .5 * z - .5], [0, z, -z * top + .5 * z - .5]])
            near = cv2.warpAffine(rgb, m, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
            near_xy, near_c, _ = self.look(near)
            if self.person(near_xy, near_c):
                return near_xy / z + [left, top], near_c
        return (xy - [x, y]) / k, c

    def second(self, rgb):
        """how likely somebody else of like size is there, as the application's FaceMap says it"""
        image, _ = letterbox(rgb)
        xy, c, faces = self.look(image)
        first = self.person(xy, c)
        if first is None or faces is None:
            return 0.0
        p, wide = faces
        peak = p == cv2.dilate(p, np.ones((3, 3)))
        cy, cx = np.mgrid[0:p.shape[0], 0:p.shape[1]]
        away = np.hypot((cx + .5) * WIDTH / p.shape[1] - first[0], (cy + .5) * HEIGHT / p.shape[0] - first[1])
        other = peak & (away > .45 * np.maximum(wide, first[2])) & (wide > .6 * first[2])
        return float(p[other].max()) if other.any() else 0.0


class Rival:
    def __init__(self, kind, call):
        self.kind, self.call = kind, call

    def __call__(self, rgb):
        out, conf = np.full((15, 2), np.nan), np.zeros(15)
        if self.kind == "blaze":
            r = self.call(rgb)
            if r is not None:
                out[:], conf[:] = r["xy"], r["vis"]
        else:
            h, w = rgb.shape[:2]
            xy, sc = self.call(rgb, (0, 0, w, h)) if self.kind == "tiny" else self.call(rgb)
            out[:13], conf[:13] = xy[COCO], sc[COCO]
        return out, conf


def rivals(folder):
    path = os.path.join(folder, "rivals", "decode.py")
    if not os.path.exists(path):
        return {}
    spec = importlib.util.spec_from_file_location("decode_rivals", path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return {"MoveNet Lightning": Rival("move", m.Move()), "PP-TinyPose": Rival("tiny", m.Tiny()), "BlazePose lite": Rival("blaze", m.Blaze())}


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


LIMITS = {"face 0.1": (GROUPS["face"], .1), "shoulders 0.1": (GROUPS["shoulders"], .1), "shoulders 0.2": (GROUPS["shoulders"], .2),
          "arms 0.2": (ARMS, .2)}


def pose_eval(root):
    for g in map(json.loads, open(os.path.join(root, "pose-eval", "points.jsonl"))):
        image = data.read(os.path.join(root, "pose-eval", "images", g["image"]))
        v = np.array([g["points"].get(n, [np.nan, np.nan, -1]) for n in POINTS], float)
        yield image, v, g["shoulder_width"]


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


def found_in(values, limit=.5):
    """share found among two people, share falsely found among one"""
    two, one = [v for v, yes in values if yes], [v for v, yes in values if not yes]
    return {"of two people": interval([(int(v >= limit), 1) for v in two]), "of one": interval([(int(v >= limit), 1) for v in one])}


def timing(models, rounds=60):
    """milliseconds a frame (median), all models interleaved, one thread, network only"""
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
            t0 = time.perf_counter()
            for s, f in ss:
                s.run(None, f)
            if r >= 5:
                t[n].append(time.perf_counter() - t0)
    ms = {n: 1000 * float(np.median(v)) for n, v in t.items()}
    low = {n: 1000 * float(np.percentile(v, 10)) for n, v in t.items()}
    base, base_low = ms.get("MoveNet Lightning"), low.get("MoveNet Lightning")
    return {n: {"ms": round(v, 2), "relative": round(v / base, 2) if base else None,
                "relative_p10": round(low[n] / base_low, 2) if base else None} for n, v in ms.items()}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("models", nargs="*", help="our ONNX files")
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--models-dir", default="../../../shared/models", help="folder with rivals/ and starter/")
    ap.add_argument("--test-rendered", help="rendered people that no training has seen; default: every 20th of DATA/synth")
    ap.add_argument("--clips", default="../../../shared/samples", help="rendered clips with exact truth")
    ap.add_argument("--fold", type=int, default=0)
    ap.add_argument("--json", help="write everything here")
    ap.add_argument("--no-rivals", action="store_true")
    ap.add_argument("--reuse", help="take what has not changed (all but its time) from an earlier --json, to save minutes")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    models = {} if a.no_rivals else rivals(a.models_dir)
    for f in ("starter/unhunch-pose-1.onnx", "rivals/unhunch-pose-1-all-data.onnx"):
        if not a.no_rivals and os.path.exists(os.path.join(a.models_dir, f)):
            models["all-data starter" if "all" in f else "starter"] = Ours(os.path.join(a.models_dir, f))
    own = []
    for f in a.models:
        name = os.path.splitext(os.path.basename(f))[0]
        models[name] = Ours(f)
        own.append(name)
    result = {}
    known = json.load(open(a.reuse)) if a.reuse else {}
    truth = list(pose_eval(a.data))
    web = [s for s in data.real(a.data, set(data.WEBCAM)) if data.held_out(s, a.fold)]
    drawn = data.rendered(a.test_rendered) if a.test_rendered else [s for s in data.rendered(os.path.join(a.data, "synth")) if data.held_out(s)]
    people = [s for s in drawn if (s.present == 1).any()]
    rooms = [s for s in drawn if not (s.present == 1).any()]
    heads = list(headshots(a.data))
    unknown = strangers(a.data, 600)
    frames = clips(a.clips) if os.path.isdir(a.clips) else []
    for name, m in models.items():
        sha = hashlib.sha256(open(m.path, "rb").read()).hexdigest() if name in own else None
        if name in known and known[name].get("sha256") == sha:
            result[name] = known[name]
            continue
        r, rows, cal = {} if sha is None else {"sha256": sha}, [], []
        for image, v, unit in truth:
            xy, c = m(image)
            rows.append((xy, v[:, :2], v[:, 2] > 0, unit))
            h, w = image.shape[:2]
            state = states_of(v, w, h)
            cal.append((xy, v[:, :2], state, unit, c))
        r["pose-eval"] = shares(rows, LIMITS)
        r["slouch"] = slouch(a.data, m)
        rows_w, conf_w = rows_of(web, m)
        r["webcam fold"] = shares(rows_w, LIMITS)
        rows_p, conf_p = rows_of(people, m)
        r["rendered"] = shares(rows_p, LIMITS)
        r["clips"] = shares(rows_of(frames, m)[0], LIMITS)
        r["strangers"] = shares(rows_of(unknown, m)[0], LIMITS)
        if isinstance(m, Ours):
            r["calibration error, pose-eval"], r["calibration table, pose-eval"] = calibration_error(cal)
            states = lambda s: np.where((s.weight >= .7) | ((s.weight > .3) & (s.set == "rendered")), 1, np.where(s.present == 0, 0, -1))
            r["calibration error, webcam fold"], _ = calibration_error([(x[0], x[1], states(s), x[3], c) for x, s, c in zip(rows_w, web, conf_w)])
            r["calibration error, rendered"], _ = calibration_error([(x[0], x[1], states(s), x[3], c) for x, s, c in zip(rows_p, people, conf_p)])
            absent = [(int((c[5:7][s.present[5:7] == 0] > .5).sum()), int((s.present[5:7] == 0).sum())) for s, c in zip(people + web, list(conf_p) + list(conf_w))]
            r["absent shoulders over 0.5, rendered and webcam"] = interval(absent)
            far = []
            for s, c in zip(people + web, list(conf_p) + list(conf_w)):
                h, w = s.image.shape[:2]
                off = np.maximum(np.maximum(-s.points, s.points - [w, h]), 0).max(-1) / s.unit()
                gone = (s.present[5:7] == 0) & (off[5:7] > .1)
                far.append((int((c[5:7][gone] > .5).sum()), int(gone.sum())))
            r["absent shoulders over 0.5, more than 0.1 outside"] = interval(far)
            r["absent shoulders counted"] = [int(sum(n for _, n in absent)), int(sum(n for _, n in far)), 2 * len(heads)]
            r["absent shoulders over 0.5, head shots"] = interval([(int((m(i)[1][5:7] > .5).sum()), 2) for i in heads])
            nobody = [float(m(s.image)[1][:5].mean()) for s in rooms]
            r["person in empty rooms"] = {"rooms": len(nobody), "over 0.5": int(np.sum(np.array(nobody) > .5)), "largest": round(max(nobody, default=0), 2)}
            if m.maps_faces:
                r["second person found, rendered"] = found_in([(m.second(i), yes) for i, yes in side_by_side(people)])
                r["second person found, webcam fold"] = found_in([(m.second(i), yes) for i, yes in side_by_side(web)])
            r["person missed, pose-eval"] = int(sum(c[4][:5].mean() < .5 for c in cal))
            if name in own or name == "starter":
                r["groups, rendered"] = {}
                for g, test in slices(people).items():
                    pick = [x for x, s in zip(rows_p, people) if test(s)]
                    if pick:
                        r["groups, rendered"][g] = {"pictures": len(pick), **shares(pick, LIMITS)}
                r["hard cases"] = {}
                for g, cases in hard(web).items():
                    got, person = [], []
                    for image, p, ok, u in cases:
                        xy, c = m(image)
                        got.append((xy, p, ok, u))
                        person.append(c[:5].mean() >= .5)
                    r["hard cases"][g] = {"pictures": len(got), "person seen": round(100 * float(np.mean(person)), 1), **shares(got, LIMITS)}
        result[name] = r
    clock = timing(models)
    for name in models:
        result[name]["time"] = clock[name]
    if a.json:
        with open(a.json, "w") as f:
            json.dump(result, f, indent=1)

    def cell(v):
        return "" if v is None else f"{v[0]} ({v[1]}-{v[2]})"
    print("| | " + " | ".join(models) + " |\n|---|" + "---|" * len(models))
    for part in ("pose-eval", "strangers", "webcam fold", "rendered", "clips"):
        for k in LIMITS:
            print(f"| {part}: {k} | " + " | ".join(cell(result[n][part][k]) for n in models) + " |")
    print("| slouch, balanced | " + " | ".join(cell(result[n]["slouch"]["balanced"]) for n in models) + " |")
    print("| slouch, AUC | " + " | ".join(str(result[n]["slouch"]["auc"]) for n in models) + " |")
    print("| time, relative | " + " | ".join(f'{clock[n]["relative"]}' for n in models) + " |")
    for k in ("calibration error, pose-eval", "calibration error, webcam fold", "calibration error, rendered"):
        print(f"| {k} | " + " | ".join(str(result[n].get(k, "")) for n in models) + " |")
    for k in ("absent shoulders over 0.5, rendered and webcam", "absent shoulders over 0.5, more than 0.1 outside",
              "absent shoulders over 0.5, head shots"):
        print(f"| {k} | " + " | ".join(cell(result[n].get(k)) for n in models) + " |")
    for k in ("second person found, rendered", "second person found, webcam fold"):
        print(f"| {k} | " + " | ".join(", ".join(f"{w} {cell(v)}" for w, v in result[n].get(k, {}).items()) for n in models) + " |")
    print("| person in empty rooms | " + " | ".join(str(result[n].get("person in empty rooms", "")) for n in models) + " |")
    for n in own:
        for part in ("groups, rendered", "hard cases"):
            print(f"\n{n}: {part}\n\n| | pictures | " + " | ".join(LIMITS) + " | person |\n|---|---|" + "---|" * (len(LIMITS) + 1))
            for g, v in result[n][part].items():
                print(f"| {g} | {v['pictures']} | " + " | ".join(cell(v[k]) for k in LIMITS) + f" | {v.get('person seen', '')} |")
        print(f"\n{n}: stated confidence, share right, points (pose-eval)")
        for row in result[n]["calibration table, pose-eval"]:
            print("  ", *row)


if __name__ == "__main__":
    main()
