"""Cuts people out of their pictures (GrabCut, started from the labelled points), so that augmentation can put them before
other backgrounds and give them other clothes. Writes one small mask a picture; takes a tenth of a second each.
  python cutout.py --out runs/masks
A mask that contradicts the points is dropped: such a picture keeps its own background and clothes."""
import argparse
import os

import cv2
import numpy as np

import data

SIZE = 160      # longer side while cutting, pixels: enough for an outline at the network's input size
ARMS = [(5, 7), (7, 9), (6, 8), (8, 10)]


def outline(p, known, u, h):
    """(torso polygon, neck point) in pixels; the torso runs to the hips or to the lower edge"""
    left, right = p[5], p[6]
    mid, across = (left + right) / 2, (left - right) / max(np.hypot(*(left - right)), 1e-3)
    down = np.array([-across[1], across[0]])
    down = down if down[1] > 0 else -down
    hips = (p[11] + p[12]) / 2 if known[11] and known[12] else mid + down * min(1.5 * u, max(h - mid[1], .3 * u) + .2 * u)
    wide = .5 * max(np.hypot(*(left - right)), .55 * u)
    torso = np.array([mid + across * wide, mid - across * wide, hips - across * wide * .8, hips + across * wide * .8])
    return torso, mid - down * .12 * u


def seeds(p, known, u, h, w):
    """GrabCut's four kinds of pixels: surely the person, probably, probably not, surely not"""
    face = [i for i in range(5) if known[i]]
    if not face or not (known[5] and known[6]):
        return None
    head = p[face].mean(0)
    torso, neck = outline(p, known, u, h)
    draw = lambda grow, arm: _body(np.zeros((h, w), np.uint8), head, torso, neck, p, known, u, grow, arm)
    marks = np.full((h, w), cv2.GC_BGD, np.uint8)
    marks[draw(.32, .55) > 0] = cv2.GC_PR_BGD
    marks[draw(.07, .24) > 0] = cv2.GC_PR_FGD
    marks[draw(-.13, .07) > 0] = cv2.GC_FGD
    return marks


def _body(out, head, torso, neck, p, known, u, grow, arm):
    at = lambda q: (int(round(q[0])), int(round(q[1])))
    cv2.ellipse(out, at(head), (max(1, int(u * (.26 + grow))), max(1, int(u * (.36 + grow)))), 0, 0, 360, 255, -1)
    cv2.line(out, at(head), at(neck), 255, max(1, int(u * (.22 + grow))))
    mid = torso.mean(0)
    size = np.abs(torso - mid).max() / u
    cv2.fillConvexPoly(out, np.int32(mid + (torso - mid) * max(.2, 1 + grow / max(size, .2))), 255)
    for a, b in ARMS:
        if known[a] and known[b]:
            cv2.line(out, at(p[a]), at(p[b]), 255, max(1, int(u * arm)))
    return out


def cut(sample):
    """uint8 mask of the picture's size divided by its longer side over SIZE, 255 = the person; None where it failed"""
    h, w = sample.image.shape[:2]
    k = min(1.0, SIZE / max(h, w))
    image = cv2.resize(sample.image, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
    h, w = image.shape[:2]
    known, p, u = sample.weight > 0, sample.points * k, sample.unit() * k
    marks = seeds(p, known, u, h, w)
    if marks is None or u < 12:
        return None
    likely = (marks == cv2.GC_FGD) | (marks == cv2.GC_PR_FGD)
    if (marks == cv2.GC_FGD).sum() < 30 or (marks == cv2.GC_BGD).sum() + (marks == cv2.GC_PR_BGD).sum() < .04 * h * w:
        return None
    try:
        cv2.grabCut(image, marks, None, np.zeros((1, 65)), np.zeros((1, 65)), 3, cv2.GC_INIT_WITH_MASK)
    except cv2.error:
        return None
    mask = np.where((marks == cv2.GC_FGD) | (marks == cv2.GC_PR_FGD), 255, 0).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return None
    mask = np.where(stats[labels, cv2.CC_STAT_AREA] > .1 * stats[1:, cv2.CC_STAT_AREA].max(), mask, 0).astype(np.uint8)
    overlap = (likely & (mask > 0)).sum() / max(1, (likely | (mask > 0)).sum())
    inside = [mask[min(h - 1, max(0, int(y))), min(w - 1, max(0, int(x)))] > 0 for x, y in p[known & (sample.weight >= .7)]]
    return mask if overlap > .55 and inside and np.mean(inside) > .85 else None


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--rendered", nargs="*")
    ap.add_argument("--out", default="runs/masks")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    done = tried = 0
    for group, samples in [("real", data.real(a.data, data.SETS))] + [
            (data.group(f), data.rendered(f)) for f in a.rendered or [os.path.join(a.data, "synth")]]:
        for s in samples:
            target = os.path.join(a.out, group, os.path.splitext(s.name)[0] + ".png")
            if os.path.exists(target):
                continue
            tried += 1
            mask = cut(s)
            if mask is not None:
                os.makedirs(os.path.dirname(target), exist_ok=True)
                cv2.imwrite(target, mask)
                done += 1
    print(done, "masks of", tried, "pictures")


if __name__ == "__main__":
    main()
