"""Exports a checkpoint as ONNX with everything around it in the graph: input scaling in the first convolution, softmax,
calibrated confidence. Writes NAME.onnx and NAME.json (the description that the application reads).
  python export.py runs/default/last.pt runs/float --version 5"""
import argparse
import hashlib
import json
import os

import cv2
import numpy as np
import onnx
import torch
import torch.nn as nn

import data
from calibrate import calibration, edge_mass, peak_mass
from network import HEIGHT, POINTS, STRIDE, WIDTH, PoseNet, fused
from validate import REACH


LICENCE = "CC-BY-SA-4.0"     # some of the sets are share-alike


class Exported(nn.Module):
    """image [1,3,192,256] RGB 0..255 -> heat [1,15,48,64], each map sums to one; presence [1,15]; faces [1,2,24,32]"""
    def __init__(self, net, factors):
        super().__init__()
        self.net = fused(net)
        self.register_buffer("factors", torch.as_tensor(factors, dtype=torch.float32))

    def forward(self, image):
        logits, pres, faces = self.net(image)
        heat = torch.softmax(logits.flatten(2), -1).reshape(-1, len(POINTS), HEIGHT // STRIDE, WIDTH // STRIDE)
        mass = peak_mass(heat)
        f = self.factors
        z = pres.clamp(-12, 12) * f[:, 0] + (torch.log(mass) - torch.log(1 - mass)) * f[:, 1]
        z = z + edge_mass(heat) * f[:, 2] + f[:, 3]
        return heat, torch.sigmoid(z), torch.cat([torch.sigmoid(faces[:, :1]), torch.exp(faces[:, 1:]) * 64], 1)


def load(path):
    c = torch.load(path, map_location="cpu")
    net = PoseNet()
    net.load_state_dict(c["ema"])
    return net.eval(), c


def description(name, version, sha):
    return {"name": name, "version": version, "licence": LICENCE,
            "input": {"name": "image", "width": WIDTH, "height": HEIGHT, "layout": "NCHW", "channels": "RGB",
                      "mean": [0, 0, 0], "std": [1, 1, 1], "fit": "letterbox"},
            "decoding": {"kind": "heatmap-probability", "heat": "heat", "presence": "presence", "faces": "faces", "window": 2 * REACH + 1, "stride": STRIDE},
            "points": POINTS, "person": POINTS[:5], "sha256": sha}


def save(m, target, name, version, doc):
    """writes the model and its description beside it -> SHA-256 of the model"""
    m.producer_name, m.doc_string = "unhunch", doc
    onnx.checker.check_model(m)
    onnx.save(m, target + ".onnx")
    sha = hashlib.sha256(open(target + ".onnx", "rb").read()).hexdigest()
    with open(target + ".json", "w") as f:
        json.dump(description(name, version, sha), f, indent=2)
        f.write("\n")
    return sha


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("target", help="path without ending")
    ap.add_argument("--mean", help="a second checkpoint; the mean of the two networks' weights is exported")
    ap.add_argument("--version", type=int, required=True)
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--rendered", nargs="*")
    ap.add_argument("--labels", help="what relabel.py wrote")
    ap.add_argument("--threads", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    cv2.setNumThreads(1)
    net, c = load(a.checkpoint)
    if a.mean:
        other = load(a.mean)[0].state_dict()
        net.load_state_dict({k: ((v.float() + other[k].float()) / 2).to(v.dtype) for k, v in net.state_dict().items()})
    fold = c["args"]["fold"]
    held = data.real(a.data, data.SETS, a.labels, keep=lambda s: data.held_out(s, max(fold, 0)) and data.calibrates(s))
    for folder in a.rendered or [os.path.join(a.data, "synth")]:
        held += data.rendered(folder, keep=data.held_out)
    factors = calibration(net, held)
    model = Exported(net, factors).eval()
    path, name = a.target + ".onnx", f"unhunch-pose-{a.version}"
    torch.onnx.export(model, torch.zeros(1, 3, HEIGHT, WIDTH), path, input_names=["image"],
                      output_names=["heat", "presence", "faces"], opset_version=17, dynamo=False)
    m = onnx.load(path)
    m.ir_version = 8
    sha = save(m, a.target, name, a.version, f"{name}, {LICENCE}, pictures seen {c['pictures']}")
    import onnxruntime as ort
    x = np.random.default_rng(0).uniform(0, 255, (1, 3, HEIGHT, WIDTH)).astype(np.float32)
    ref = [v.detach().numpy() for v in model(torch.from_numpy(x))]
    got = ort.InferenceSession(path, providers=["CPUExecutionProvider"]).run(None, {"image": x})
    print("largest difference", [float(np.abs(p - q).max()) for p, q in zip(ref, got)], os.path.getsize(path), "bytes", sha)


if __name__ == "__main__":
    main()
