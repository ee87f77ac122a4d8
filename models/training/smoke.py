"""Says in a minute whether everything is installed: trains twenty steps on the dozen rendered pictures in sample/, exports the
result and runs it. The network that comes out finds nobody.
  python smoke.py"""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np

from contestants import session
from network import HEIGHT, POINTS, WIDTH

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*words):
    subprocess.run([sys.executable, *words], cwd=HERE, check=True)


def main():
    sample = os.path.join(HERE, "sample")
    with tempfile.TemporaryDirectory() as folder:
        model = os.path.join(folder, "smoke")
        common = ["--data", sample, "--rendered", sample]
        run("train.py", *common, "--steps", "20", "--batch", "8", "--out", folder)
        run("export.py", os.path.join(folder, "last.pt"), model, "--version", "0", *common)
        black = np.zeros((1, 3, HEIGHT, WIDTH), np.float32)
        heat, presence, faces = session(model + ".onnx").run(None, {"image": black})
        described = json.load(open(model + ".json"))
    assert described["points"] == POINTS
    assert heat.shape == (1, len(POINTS), HEIGHT // 4, WIDTH // 4) and np.allclose(heat.sum((2, 3)), 1, atol=1e-4)
    assert presence.shape == (1, len(POINTS)) and ((presence >= 0) & (presence <= 1)).all()
    assert faces.shape == (1, 2, HEIGHT // 8, WIDTH // 8) and np.isfinite(faces).all()
    print("trained, exported and run: all is in place")


if __name__ == "__main__":
    main()
