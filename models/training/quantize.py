"""Makes the two models that ship from an exported one: int8 (static, QDQ, per channel, calibrated on training pictures), and
says what that costs and brings: points near truth on held-out people before and after, and time a frame, interleaved in one run.
  python quantize.py runs/float.onnx .. --version 5
What follows the head stays in float, and for the default model the head too: places come from small differences there. The
light model has its head in int8 as well and is a sixth faster. Weights keep to seven bits, so that processors that add bytes in
sixteen bits (AVX2 without VNNI) do not overflow."""
import argparse
import os

import cv2
import onnx
import numpy as np
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

import data
from augment import letterbox
from contestants import Ours
from export import LICENCE, save
from measures import LIMITS, rows_of, shares, timing
from validate import strangers


class Pictures(CalibrationDataReader):
    def __init__(self, samples):
        self.left = iter(samples)

    def get_next(self):
        s = next(self.left, None)
        return None if s is None else {"image": letterbox(s.image)[0].transpose(2, 0, 1)[None].astype(np.float32)}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    ap.add_argument("folder", help="where unhunch-pose and unhunch-pose-light go")
    ap.add_argument("--version", type=int, required=True)
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--pictures", type=int, default=200, help="for calibration")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    draw = np.random.default_rng(1)
    rest = data.real(a.data, data.SETS, keep=lambda s: not data.held_out(s) and draw.random() < .05)
    rest = [rest[i] for i in draw.permutation(len(rest))[:a.pictures]]
    prepared = os.path.join(a.folder, "prepared.tmp")
    quant_pre_process(a.model, prepared)
    nodes = [n.name for n in onnx.load(prepared).graph.node]
    head = next(i for i, n in enumerate(nodes) if "head" in n)
    models = {"float": Ours(a.model)}
    for name, first_float in (("unhunch-pose", head), ("unhunch-pose-light", head + 1)):
        target = os.path.join(a.folder, name)
        quantize_static(prepared, target + ".onnx", Pictures(rest), quant_format=QuantFormat.QDQ, per_channel=True, reduce_range=True,
                        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8, nodes_to_exclude=nodes[first_float:])
        full = f"{name}-{a.version}"
        save(onnx.load(target + ".onnx"), target, full, a.version, f"{full}, {LICENCE}, int8 of {os.path.basename(a.model)}")
        models[name] = Ours(target + ".onnx")
    os.remove(prepared)
    for part, rows in (("at webcams", data.real(a.data, set(data.WEBCAM), keep=data.held_out)), ("strangers", strangers(a.data, 300))):
        for name, m in models.items():
            print(part, name, shares(rows_of(rows, m)[0], LIMITS))
    print(timing(models))


if __name__ == "__main__":
    main()
