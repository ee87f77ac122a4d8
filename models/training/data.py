"""Pictures and points: the labelled real sets, the rendered people, and which of them may shape a shipped model."""
import json
import os
import re

import cv2
import numpy as np

from network import POINTS

STRANGERS = ("hagrid", "fossasia", "portraits")    # thousands of people, told apart by `person`
SETS = {*STRANGERS, "hag", "asl", "emre_hand", "emre_body", "rf_lionel", "rf_shikha", "rf_mandalor", "rf100_hand",
        "tfod_mikeandino", "tfod_kapil", "tfod_farzad", "tfod_condzi", "intel_preview", "congress", "london_faces"}
WEBCAM = ["asl", "emre_hand", "emre_body", "rf_lionel", "rf_shikha", "rf_mandalor", "rf100_hand",
          "tfod_mikeandino", "tfod_kapil", "tfod_farzad", "tfod_condzi"]
# How often a set is drawn. It follows the number of people in it rather than the number of pictures.
SHARE = {"hagrid": 1.8, "fossasia": .34, "portraits": .10, "hag": .20, "congress": .14, "london_faces": .07, "asl": .08, "emre_hand": .07, "emre_body": .06,
         "rf_lionel": .04, "rf_shikha": .04, "rf_mandalor": .02, "rf100_hand": .07, "tfod_mikeandino": .04,
         "tfod_kapil": .04, "tfod_farzad": .04, "tfod_condzi": .03, "intel_preview": .01}
# No person of one fold is in another: whole sets, since every webcam set has its own people.
FOLDS = [["tfod_mikeandino", "rf_shikha", "rf_mandalor"], ["rf_lionel", "tfod_farzad", "tfod_kapil"],
         ["asl", "tfod_condzi"], ["emre_hand", "emre_body"], ["rf100_hand"]]
RENDERED = ["nose", "eye_l", "eye_r", "ear_l", "ear_r", "shoulder_l", "shoulder_r", "elbow_l", "elbow_r",
            "wrist_l", "wrist_r", "hip_l", "hip_r", "mouth_l", "mouth_r"]


# Rendered truth is anatomy (joint centres), real labels follow annotators' habits. Measured as the median difference
# of the teachers on rendered people, less their own difference from the real labels: annotators put the shoulder 7 % of
# the shoulder width higher up the body, and the tip of the nose 5 % higher up the face.
HABIT_SHOULDER, HABIT_NOSE = .07, .052


def as_annotated(row, keypoints):
    """pixels of nose and shoulders of a rendered person where an annotator would put them"""
    cam = {k: np.array(v["cam"], float) for k, v in keypoints.items()}
    unit = lambda v: v / max(np.linalg.norm(v), 1e-6)
    width = np.linalg.norm(cam["shoulder_l"] - cam["shoulder_r"])
    up = unit(cam["shoulder_l"] + cam["shoulder_r"] - cam["hip_l"] - cam["hip_r"])
    face_up = unit(cam["eye_l"] + cam["eye_r"] - cam["mouth_l"] - cam["mouth_r"])
    f = row["camera"]["focal_px"]
    out = {}
    for k, move in (("nose", face_up * HABIT_NOSE), ("shoulder_l", up * HABIT_SHOULDER), ("shoulder_r", up * HABIT_SHOULDER)):
        p = cam[k] + move * width
        if cam[k][2] > .05 and p[2] > .05:
            shift = f * (p[:2] / p[2] - cam[k][:2] / cam[k][2])     # only the difference is taken, so lens and crop cancel
            out[k] = np.array(keypoints[k]["px"]) + shift
    return out


class Sample:
    """One picture. points: [15,2] pixels (edges at 0, so pixel centres at .5); weight: how much the place counts;
    present: 1 in the picture, 0 not in the picture, -1 nobody knows."""
    __slots__ = ("image", "half", "mask", "points", "weight", "present", "others", "set", "name", "person", "info")

    def __init__(self, image, points, weight, present, set_, name, info=None, person=None):
        self.image, self.half, self.mask = image, None, None
        self.points, self.weight, self.present = points, weight, present
        self.set, self.name, self.info, self.person = set_, name, info, person
        self.others = []        # further people in the picture as samples without one

    def shrunk(self):
        if self.half is None:
            self.half = cv2.resize(self.image, None, fx=.5, fy=.5, interpolation=cv2.INTER_AREA)
        return self.half

    def unit(self):
        """how wide the shoulders are or would be, in pixels, also when they are not in the picture"""
        p, known = self.points, self.weight > 0
        d = [4.0]
        for a, b, k in ((5, 6, 1.0), (3, 4, 2.2), (1, 2, 5.2), (13, 14, 6.0)):
            if known[a] and known[b]:
                d.append(k * float(np.hypot(*(p[a] - p[b]))))
        for a, b, k in ((0, 3, 2.1), (0, 4, 2.1)):      # heads seen from the side
            if known[a] and known[b]:
                d.append(k * float(np.hypot(*(p[a] - p[b]))))
        return max(d)

    def face(self):
        """(x, y, shoulder width) of a face of which some point is in the picture, else None"""
        seen = [i for i in range(5) if self.weight[i] > 0 and self.present[i] == 1]
        return (*self.points[seen].mean(0), self.unit()) if seen else None

    def centre(self):
        face = [i for i in (0, 1, 2, 3, 4) if self.weight[i] > 0]
        if face:
            return self.points[face].mean(0)
        some = [i for i in range(15) if self.weight[i] > 0]
        h, w = self.image.shape[:2]
        return self.points[some].mean(0) if some else np.array([w / 2, h / 2], np.float32)


def read(path):
    image = cv2.imread(path)
    return None if image is None else cv2.cvtColor(image, cv2.COLOR_BGR2RGB)


def group(folder):
    """what a folder of rendered people is called in the files of relabel.py and cutout.py"""
    return os.path.basename(os.path.normpath(folder))


def masked(sample, folder, name):
    """gives a sample the outline that cutout.py found, where it found one; name: "real" or a folder's group()"""
    path = os.path.join(folder or "", name, os.path.splitext(sample.name)[0] + ".png")
    if folder and os.path.exists(path):
        sample.mask = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    return sample


def real(data, sets, labels=None, masks=None, keep=lambda sample: True):
    """labels: the file of relabel.py, points that the first labelling left open; masks: the folder of cutout.py; keep: asked
    of each sample before its picture is read, so that what is not wanted costs nothing"""
    root, out, more = os.path.join(data, "pose-train"), [], {}
    if not os.path.exists(os.path.join(root, "points.jsonl")):
        return out
    if labels:
        more = {r["image"]: r["points"] for r in map(json.loads, open(labels))}
    for row in map(json.loads, open(os.path.join(root, "points.jsonl"))):
        if row["set"] not in sets:
            continue
        v = np.array([row["points"].get(n, [0, 0, 0]) for n in POINTS], np.float32)
        for i, p in more.get(row["image"], {}).items():
            v[int(i)] = p
        present = np.where(v[:, 2] > 0, 1, np.where(v[:, 2] < 0, 0, -1)).astype(np.float32)
        sample = Sample(None, v[:, :2].copy(), np.maximum(v[:, 2], 0), present, row["set"], row["image"], person=row.get("person"))
        if not keep(sample):
            continue
        sample.image = read(os.path.join(root, "images", row["image"]))
        if sample.image is not None:
            out.append(masked(sample, masks, "real"))
    return out


def calibrates(sample):
    """of the held-out people, those by whom confidence is made true; the others say whether it is. All webcam people are
    among the others."""
    if sample.set in STRANGERS:
        return int(sample.person[1:]) % 32 == 0
    return sample.set not in WEBCAM


def nobody():
    n = len(POINTS)
    return np.zeros((n, 2), np.float32), np.zeros(n, np.float32), np.zeros(n, np.float32)


def truth(row, person):
    """points, weight and presence of one rendered person"""
    points, weight, present = nobody()
    moved = as_annotated(row, person["keypoints"])
    for i, k in enumerate(RENDERED):
        q = person["keypoints"][k]
        points[i] = moved.get(k, q["px"])
        weight[i] = (0, .4, 1)[q["v"]]
        present[i] = q["v"] > 0
        if q["v"] == 1 and i >= 7 and i < 13:
            present[i] = -1                 # behind the desk or the body: no opinion
    return points, weight, present


def rendered(folder, seen=None, labels=None, masks=None, keep=lambda sample: True):
    """rendered people and empty rooms; `seen` (a set of names) makes a second call bring only what is new. labels: the
    second file of relabel.py, where annotators would put the points of this very person; masks: the folder of cutout.py"""
    out, seen = [], set() if seen is None else seen
    own, told = group(folder), {}
    if labels:
        told = {r["file"]: r["points"] for r in map(json.loads, open(labels)) if r["folder"] == own}
    path = os.path.join(folder, "manifest.jsonl")
    if not os.path.exists(path):
        return out
    for line in open(path):
        try:
            row = json.loads(line)
        except ValueError:
            continue                        # a line that is being written just now
        if row["file"] in seen:
            continue
        if not keep(Sample(None, *nobody(), "rendered", row["file"])):
            continue
        image = read(os.path.join(folder, row["file"]))
        if image is None:
            continue
        seen.add(row["file"])
        user = [p for p in row["people"] if p.get("role") == "user"]
        if row["people"] and not user:
            continue                        # only a passer-by: is that a user? leave it
        info = {"tag": row["tag"], "light": row["light"], "identity": row["identity"], "seed": row["seed"]}
        points, weight, present = truth(row, user[0]) if user else nobody()
        for i, p in told.get(row["file"], {}).items():
            points[int(i)] = p
        if user:
            info["angles"] = user[0]["angles"]
        sample = masked(Sample(image, points, weight, present, "rendered", row["file"], info), masks, own)
        sample.others = [Sample(None, *truth(row, p), "rendered", row["file"]) for p in row["people"] if p.get("role") != "user"]
        out.append(sample)
    return out


def held_out(sample, fold=0):
    """True for pictures kept for validation: one fold of webcam people, every sixteenth of the strangers, and every tenth
    portrait and twentieth rendered person"""
    if sample.set in STRANGERS:
        return int(sample.person[1:]) % 16 == 0
    if sample.set in WEBCAM:
        return fold >= 0 and sample.set in FOLDS[fold]
    number = int(re.findall(r"\d+", sample.name)[-1])
    if sample.set == "london_faces":        # two pictures of most people, by their order
        return number // 10 % 10 == 0
    return number % 10 == 0 if sample.set in ("hag", "congress") else number % 20 == 0
