"""A second pass over points that the labels leave open: TinyPose on two crops, plain and mirrored, must agree with itself
to 6 % of the shoulder width; agreement with MoveNet raises the weight. Writes one line a picture for train.py --labels.
  python relabel.py --models-dir ../../../shared/models --out runs/labels.jsonl"""
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


def main():
    from evaluate import rivals
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--models-dir", default="../../../shared/models")
    ap.add_argument("--out", default="runs/labels.jsonl")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    m = rivals(a.models_dir)
    tiny = m["PP-TinyPose"].call
    move = lambda rgb, box: m["MoveNet Lightning"].call(rgb)
    os.makedirs(os.path.dirname(a.out) or ".", exist_ok=True)
    added = 0
    with open(a.out, "w") as f:
        for s in data.real(a.data, data.CLEAN):
            todo = [i for i in range(13) if s.present[i] != 0 and s.weight[i] < .7]
            sure = s.points[s.weight >= .7]
            if not todo or len(sure) < 3:
                continue
            h, w = s.image.shape[:2]
            u = s.unit()
            low, high = sure.min(0) - .35 * u, sure.max(0) + [.35 * u, .9 * u]
            box = (max(0, low[0]), max(0, low[1]), min(w, high[0]), min(h, high[1]))
            t = both(tiny, s.image, (0, 0, w, h)) + both(tiny, s.image, box)
            v = both(move, s.image, (0, 0, w, h))
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
    print(added, "points")


if __name__ == "__main__":
    main()
