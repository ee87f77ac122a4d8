"""Writes what Python finds in three sample frames, so that a test can hold the Java code against it.

Run from the project folder after the model changed:
    python models/training/golden.py
"""
import hashlib, json, os
import cv2, numpy as np, onnxruntime as ort
from augment import letterbox
from validate import decode

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
FRAMES = [("desk_day.mp4", 10), ("desk_day.mp4", 150), ("stretch_set.mp4", 60)]


def main():
    model = os.path.join(ROOT, "models", "unhunch-pose.onnx")
    names = json.load(open(model.replace(".onnx", ".json")))["points"]
    session = ort.InferenceSession(model, providers=["CPUExecutionProvider"])
    frames = []
    for clip, index in FRAMES:
        video = cv2.VideoCapture(os.path.join(ROOT, "samples", clip))
        for _ in range(index + 1):
            ok, bgr = video.read()
        image, (k, x, y) = letterbox(bgr[:, :, ::-1])
        heat, presence = session.run(["heat", "presence"], {"image": image.transpose(2, 0, 1)[None].astype(np.float32)})
        found = (decode(heat)[0] - [x, y]) / k
        points = {n: [round(float(a), 2), round(float(b), 2), round(float(c), 3)] for n, (a, b), c in zip(names, found, presence[0])}
        frames.append({"clip": clip, "frame": index, "points": points})
    digest = hashlib.sha256(open(model, "rb").read()).hexdigest()
    target = os.path.join(ROOT, "src", "test", "resources", "io", "github", "unhunch", "pose", "golden.json")
    with open(target, "w") as out:
        json.dump({"sha256": digest, "frames": frames}, out, indent=1)
        out.write("\n")


main()
