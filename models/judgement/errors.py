"""Measures how far a pose model's points lie from the truth on rendered stills, in ear spans.

    java -jar unhunch.jar pose STILLS/images/*/*/*.jpg > found.jsonl
    python errors.py STILLS/manifest.jsonl found.jsonl errors.npy

Writes an array of people x points x 2 that fit.py draws from: heads that are turned away or points
outside the picture are left out. numpy only.
"""
import json
import sys

import numpy as np

from fit import POINTS

TRUTH = ["nose", "eye_l", "eye_r", "ear_l", "ear_r", "mouth_l", "mouth_r", "shoulder_l", "shoulder_r"]


def main(manifest, found, out):
    truth = {}
    for line in open(manifest):
        d = json.loads(line)
        truth["/".join(d["file"].split("/")[-3:])] = d
    errors = []
    for line in open(found):
        row = json.loads(line)
        d = truth["/".join(row["image"].split("/")[-3:])]
        if len(d["people"]) != 1 or abs(d["people"][0]["angles"]["head_yaw_camera"]) > 35:
            continue
        known = d["people"][0]["keypoints"]
        if any(known[n]["v"] == 0 for n in TRUTH):
            continue
        true = np.array([known[n]["px"] for n in TRUTH])
        seen = np.array([row["points"][n][:2] for n in POINTS])
        error = (seen - true) / np.hypot(*(true[3] - true[4]))
        if abs(error).max() < 1.5:
            errors.append(error)
    np.save(out, np.array(errors))
    print(len(errors), "people; standard deviations in ear spans", np.round(np.std(errors, 0), 3).tolist())


if __name__ == "__main__":
    main(*sys.argv[1:4])
