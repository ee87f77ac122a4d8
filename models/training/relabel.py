"""A second labelling pass with the teachers, TinyPose on two crops and MoveNet, plain and mirrored. Writes two files:
labels.jsonl (train.py --labels): points of real people that the labels leave open; TinyPose must agree with itself to 6 % of
the shoulder width, agreement with MoveNet raises the weight.
habits.jsonl (train.py --habits): rendered people. Truth says where a joint is, the teachers where annotators put it, which
changes with pose and clothes; a point goes half way to the teachers where they agree with each other and nearly with truth.
  python relabel.py --models-dir ../../../shared/models --out runs"""
import argparse
import json
import os

import cv2
import numpy as np

import data
from network import SWAP

SWAP13 = SWAP[:13]


def both(call, rgb, box):
    """a teacher's answer on the picture and on its mirror, mirrored back"""
    w = rgb.shape[1]
    xy, sc = call(rgb, box)
    mirrored, sm = call(np.ascontiguousarray(rgb[:, ::-1]), (w - box[2], box[1], w - box[0], box[3]))
    mirrored = np.stack([w - mirrored[:13, 0], mirrored[:13, 1]], 1)[SWAP13]
    return [(xy[:13], sc[:13]), (mirrored, sm[:13][SWAP13])]


def answers(tiny, move, s):
    """TinyPose's four answers and MoveNet's two, each (points, confidence)"""
    h, w = s.image.shape[:2]
    sure = s.points[s.weight >= .7]
    u = s.unit()
    low, high = sure.min(0) - .35 * u, sure.max(0) + [.35 * u, .9 * u]
    box = (max(0, low[0]), max(0, low[1]), min(w, high[0]), min(h, high[1]))
    return both(tiny, s.image, (0, 0, w, h)) + both(tiny, s.image, box), both(move, s.image, (0, 0, w, h))


def half_way(s, tiny, move):
    """points of a rendered person, moved half way to where the teachers see them"""
    u, found = s.unit(), {}
    for i in range(13):
        if s.weight[i] <= 0:
            continue
        p = np.array([x[i] for x, c in tiny if c[i] > .35] + [x[i] for x, c in move if c[i] > .3])
        if len(p) < 4:
            continue
        mid = np.median(p, 0)
        if np.median(np.hypot(*(p - mid).T)) < .06 * u and np.hypot(*(mid - s.points[i])) < .16 * u:
            found[str(i)] = [round(float(v), 1) for v in (mid + s.points[i]) / 2]
    return found


def main():
    from contestants import rivals
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--models-dir", default="../../../shared/models")
    ap.add_argument("--rendered", nargs="*")
    ap.add_argument("--out", default="runs", help="folder")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    m = rivals(a.models_dir)
    if "PP-TinyPose" not in m or "MoveNet Lightning" not in m:
        raise SystemExit("needs the files of PP-TinyPose and MoveNet Lightning in " + os.path.join(a.models_dir, "rivals"))
    tiny = m["PP-TinyPose"].call
    move = lambda rgb, box: m["MoveNet Lightning"].call(rgb)
    os.makedirs(a.out, exist_ok=True)
    added = moved = 0
    with open(os.path.join(a.out, "labels.jsonl"), "w") as f:
        for s in data.real(a.data, data.SETS):
            todo = [i for i in range(13) if s.present[i] != 0 and s.weight[i] < .7]
            if not todo or (s.weight >= .7).sum() < 3:
                continue
            h, w = s.image.shape[:2]
            u = s.unit()
            t, v = answers(tiny, move, s)
            found = {}
            for i in todo:
                p = np.array([x[i] for x, c in t if c[i] > .35])
                if len(p) < 3:
                    continue
                mid = np.median(p, 0)
                if np.hypot(*(p - mid).T).max() > .06 * u or not (0 <= mid[0] < w and 0 <= mid[1] < h):
                    continue
                q = np.array([x[i] for x, _ in v])
                agree = np.hypot(*(q - mid).T).max() < .15 * u
                found[str(i)] = [round(float(mid[0]), 1), round(float(mid[1]), 1), .8 if agree else .5]
            if found:
                added += len(found)
                f.write(json.dumps({"image": s.name, "points": found}) + "\n")
    with open(os.path.join(a.out, "habits.jsonl"), "w") as f:
        for folder in a.rendered or [os.path.join(a.data, "synth")]:
            for s in data.rendered(folder):
                found = half_way(s, *answers(tiny, move, s)) if (s.weight >= .7).sum() > 2 else {}
                if found:
                    moved += len(found)
                    f.write(json.dumps({"folder": os.path.basename(os.path.normpath(folder)), "file": s.name, "points": found}) + "\n")
    print(added, "points added,", moved, "moved")


if __name__ == "__main__":
    main()
