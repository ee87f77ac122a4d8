"""The models that are compared: our own ONNX files, used as the application uses them, and the rivals."""
import importlib.util
import os

import cv2
import numpy as np
import onnxruntime as ort

from augment import letterbox
from network import HEIGHT, WIDTH
from validate import decode

COCO = list(range(13))


def session(path, threads=1):
    o = ort.SessionOptions()
    o.intra_op_num_threads = o.inter_op_num_threads = threads
    return ort.InferenceSession(path, o, providers=["CPUExecutionProvider"])


class Ours:
    """Any model with the outputs `heat` and `presence`, used as the application does: a second look from nearer where the
    person is small (the numbers are those of the application's Attention and Person)."""
    SMALL, WANTED, FACE_HEIGHT = .20, .30, .33
    EDGE = 8 / 256          # shoulders this near the picture's edge, in its widths, are believed by half

    def __init__(self, path):
        self.path, self.session = path, session(path)
        self.maps_faces = "faces" in [o.name for o in self.session.get_outputs()]

    def look(self, image):
        """one letterboxed picture -> points, confidences, face map or None"""
        names = ["heat", "presence"] + (["faces"] if self.maps_faces else [])
        out = self.session.run(names, {"image": image.transpose(2, 0, 1)[None].astype(np.float32)})
        return decode(out[0])[0], out[1][0], out[2][0] if self.maps_faces else None

    @staticmethod
    def person(xy, c):
        """x, y of the face and shoulder width, or None"""
        span = lambda a, b: float(np.hypot(*(xy[a] - xy[b]))) if c[a] >= .5 and c[b] >= .5 else 0
        size = max(span(5, 6), 2.2 * span(3, 4), 5.2 * span(1, 2), 2.1 * span(0, 3), 2.1 * span(0, 4))
        face = [i for i in range(5) if c[i] >= .5]
        return (*xy[face].mean(0), size) if len(face) > 1 and size > 0 else None

    def __call__(self, rgb):
        h, w = rgb.shape[:2]
        xy, c = self.find(rgb)
        edge = np.minimum(xy, [w, h] - xy).min(-1) / w
        shoulders = np.isin(np.arange(len(c)), [5, 6])
        return xy, np.where(shoulders & (edge < self.EDGE), c / 2, c)

    def find(self, rgb):
        image, (k, x, y) = letterbox(rgb)
        xy, c, _ = self.look(image)
        first = self.person(xy, c)
        if first and first[2] < self.SMALL * WIDTH:
            wide = np.rint(first[2] / k / self.WANTED)
            left = np.rint((first[0] - x) / k - .5 * wide)
            top = np.rint((first[1] - y) / k - self.FACE_HEIGHT * .75 * wide)
            z = WIDTH / wide
            m = np.array([[z, 0, -z * left + .5 * z - .5], [0, z, -z * top + .5 * z - .5]])
            near = cv2.warpAffine(rgb, m, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
            near_xy, near_c, _ = self.look(near)
            if self.person(near_xy, near_c):        # what lies outside the near view is taken from the first look
                far = (xy - [x, y]) / k
                outside = (far < [left, top]).any(-1) | (far >= [left + wide, top + .75 * wide]).any(-1)
                return np.where(outside[:, None], far, near_xy / z + [left, top]), np.where(outside, c, near_c)
        return (xy - [x, y]) / k, c

    def second(self, rgb):
        """how likely two people of like size are there, as the application's FaceMap says it"""
        _, _, faces = self.look(letterbox(rgb)[0])
        if faces is None:
            return 0.0
        p, wide = faces
        cy, cx = np.nonzero((p >= .1) & (p == cv2.dilate(p, np.ones((3, 3)))))
        found = 0.0
        for i in range(len(cx)):
            for j in range(i):
                a, b = wide[cy[i], cx[i]], wide[cy[j], cx[j]]
                away = 8 * np.hypot(cx[i] - cx[j], cy[i] - cy[j])
                if away > .45 * max(a, b) and min(a, b) > .6 * max(a, b):
                    found = max(found, min(p[cy[i], cx[i]], p[cy[j], cx[j]]))
        return float(found)


class Rival:
    def __init__(self, kind, call):
        self.kind, self.call = kind, call

    def __call__(self, rgb):
        out, conf = np.full((15, 2), np.nan), np.zeros(15)
        if self.kind == "blaze":
            r = self.call(rgb)
            if r is not None:
                out[:], conf[:] = r["xy"], r["vis"]
        else:
            h, w = rgb.shape[:2]
            xy, sc = self.call(rgb, (0, 0, w, h)) if self.kind == "tiny" else self.call(rgb)
            out[:13], conf[:13] = xy[COCO], sc[COCO]
        return out, conf


def rivals(folder):
    """those of the rivals whose files are there"""
    path = os.path.join(folder, "rivals", "decode.py")
    if not os.path.exists(path):
        print("no rivals: there is no", path)
        return {}
    spec = importlib.util.spec_from_file_location("decode_rivals", path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    out = {}
    for name, kind, make, files in (("MoveNet Lightning", "move", m.Move, ["movenet_lightning_heads_deq_fp32.onnx"]),
                                    ("PP-TinyPose", "tiny", m.Tiny, ["pp_tinypose_256_192_fp32.onnx"]),
                                    ("BlazePose lite", "blaze", m.Blaze, ["blazepose_detector_224_fp32.onnx", "blazepose_landmark_lite_fp32.onnx"])):
        missing = [f for f in files if not os.path.exists(os.path.join(folder, "rivals", f))]
        if missing:
            print(name, "is left out: there is no", ", ".join(missing))
        else:
            out[name] = Rival(kind, make())
    return out
