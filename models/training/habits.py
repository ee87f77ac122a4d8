"""Measures where annotators put points against rendered anatomy, the two HABIT numbers of data.py:
  python habits.py --models-dir ../../../shared/models
Median offset of each teacher on rendered people facing the camera, less the same teacher's offset from the real labels,
in shoulder widths: x outward (towards the point's own side), y down the body. With the present numbers y is near zero."""
import argparse
import os

import cv2
import numpy as np

import data
from contestants import rivals


def offsets(teacher, samples, least):
    out = []
    for s in samples:
        across = s.points[5] - s.points[6]
        u = np.hypot(*across)
        x = across / u
        y = np.array([-x[1], x[0]])
        y = y if y[1] > 0 else -y
        d = (teacher(s.image)[0] - s.points) / u
        d = np.stack([d @ x, d @ y], 1)
        d[2::2, 0] *= -1                        # right-hand points: outward is the other way
        d[s.weight < least] = np.nan
        out.append(d)
    return np.nanmedian(np.array(out), 0)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--models-dir", default="../../../shared/models")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    drawn = [s for s in data.rendered(os.path.join(a.data, "synth")) if data.held_out(s) and (s.weight[5:7] > 0).all()
             and abs(s.info["angles"]["head_yaw_camera"]) < 30]
    sets = {"hag", "congress", "london_faces", "tfod_mikeandino", "rf_shikha"}
    real = [s for s in data.real(a.data, sets) if (s.weight[5:7] >= .8).all()][::4]
    for name, teacher in rivals(a.models_dir).items():
        if name.startswith("BlazePose"):
            continue
        d = offsets(teacher, drawn, .9) - offsets(teacher, real, .8)
        for part, i in (("nose", [0]), ("eyes", [1, 2]), ("ears", [3, 4]), ("shoulders", [5, 6]), ("elbows", [7, 8]), ("wrists", [9, 10])):
            print(f"{name:18} {part:10} outward {np.nanmean(d[i, 0]):+.3f}  down {np.nanmean(d[i, 1]):+.3f}")


if __name__ == "__main__":
    main()
