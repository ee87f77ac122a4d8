"""Augmentation: where a person stands in a training picture and how large, who else is in it, and (in looks.py) how it all
looks. One warp, one lookup table, a bank of noise; about a millisecond and a half a picture on one core."""
import cv2
import numpy as np

from looks import Looks, blend
from network import HEIGHT, SWAP, WIDTH

FACES = 3       # the most faces a training picture tells of


def letterbox(image):
    """pads to 4:3 with black, centred, and scales to 256x192 -> picture, (scale, x, y) with p*scale+(x,y)"""
    h, w = image.shape[:2]
    k = min(WIDTH / w, HEIGHT / h)
    x, y = (WIDTH - w * k) / 2, (HEIGHT - h * k) / 2
    tall, wide = max(h, w * 3 / 4), max(w, h * 4 / 3)
    left, top = int(round((wide - w) / 2)), int(round((tall - h) / 2))
    if left or top:
        image = cv2.copyMakeBorder(image, top, int(round(tall)) - h - top, left, int(round(wide)) - w - left,
                                   cv2.BORDER_CONSTANT, value=(0, 0, 0))
    mode = cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR
    return cv2.resize(image, (WIDTH, HEIGHT), interpolation=mode), (k, x, y)


class Augment(Looks):
    def frame(self, s=None):
        """where the camera's picture lies in the 4:3 canvas: all of it, 16:9, narrow, or sometimes as upright as the source"""
        q = self.rng.random()
        if s is not None and s.image.shape[0] > s.image.shape[1] and self.rng.random() < .25:
            w = int(round(HEIGHT * s.image.shape[1] / s.image.shape[0] / 2)) * 2
            return (WIDTH - w) // 2, 0, w, HEIGHT
        if q < .62:
            return 0, 0, WIDTH, HEIGHT
        if q < .90:
            return 0, 24, WIDTH, 144
        w = int(self.rng.integers(54, 97)) * 2
        return (WIDTH - w) // 2, 0, w, HEIGHT

    def matrix(self, s, fx, fy, fw, fh):
        r = self.rng
        h, w = s.image.shape[:2]
        u, c = s.unit(), s.centre()
        roll = np.radians(r.normal(0, 7) if r.random() < .8 else r.uniform(-38, 38))
        upright = h * fw > 1.1 * w * fh                                  # a telephone's picture in a webcam's frame
        if r.random() < .35:                                            # as the picture was taken
            k = max(fw / w, fh / h) * np.exp(r.normal(0, .12))
            k = min(k, .80 * WIDTH / u)
            a = np.array([w / 2, h / 2])
            at = np.array([fx + fw / 2, fy + fh / 2]) + r.normal(0, .06, 2) * (fw, fh)
            if upright:                                                 # the head stays in, the chest or belly is the edge
                a, at[1] = np.array([w / 2, c[1]]), fy + fh * r.normal(.36, .09)
            roll *= .5
        else:
            k = np.clip(np.exp(r.normal(np.log(.37), .40)), .10, .72) * WIDTH / u
            k = min(k, 3.5)
            a = c
            spread = (.17, .13) if r.random() < .85 else (.34, .28)      # pushes shoulders or half the head out
            at = np.array([fx + fw * r.normal(.5, spread[0]), fy + fh * r.normal(.40, spread[1])])
            bottom = at[1] + (h - c[1]) * k                             # a body cut by its own picture's edge
            if bottom < fy + fh and s.present[11] != 1 and s.present[12] != 1 and r.random() < .8:
                at[1] += fy + fh - bottom + r.uniform(0, .1) * fh
        sx, sy = k * np.exp(r.normal(0, .035)), k * np.exp(r.normal(0, .035))
        co, si = np.cos(roll), np.sin(roll)
        m = np.array([[co, -si], [si, co]]) @ np.diag([sx, sy]) @ np.array([[1, r.normal(0, .03)], [0, 1]])
        return np.concatenate([m, (at - m @ a)[:, None]], 1), k

    def warp(self, s, m, k, dst):
        image = s.image
        m = m.copy()
        if k < .5:
            image = s.shrunk()
            m[:, :2] *= 2
        m[:, 2] += m[:, :2] @ [.5, .5] - .5                              # OpenCV counts from pixel centres
        cv2.warpAffine(image, m, (WIDTH, HEIGHT), dst=dst, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
        return dst

    def warped_mask(self, mask, shape, m):
        h, w = mask.shape
        q = m.copy()
        q[:, 0] *= shape[1] / w
        q[:, 1] *= shape[0] / h
        q[:, 2] += q[:, :2] @ [.5, .5] - .5
        return cv2.warpAffine(mask, q, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=0)

    def __call__(self, s, other=None):
        """-> picture [192,256,3] uint8, points [15,2], weight [15], present [15], faces [FACES,3] (x, y, shoulder width of
        everybody whose face is seen; width 0 where there is none). `other` is put behind; where it is nearly as large,
        nobody can say whose points are asked for, so none are."""
        r = self.rng
        fx, fy, fw, fh = self.frame(s)
        m, k = self.matrix(s, fx, fy, fw, fh)
        out = self.background()
        u = k * s.unit()
        p = s.points @ m[:, :2].T.astype(np.float32) + m[:, 2].astype(np.float32)
        weight, present = s.weight.copy(), s.present.copy()
        faces = [f for f in [s.face()] + [o.face() for o in s.others] if f]
        faces = [(*(m[:, :2] @ f[:2] + m[:, 2]), k * f[2]) for f in faces]
        alone = s.mask is not None and (other is not None or r.random() < .4)
        mask = self.warped_mask(s.mask, s.image.shape, m) if s.mask is not None and (alone or r.random() < .3) else None
        if other is not None:
            faces += self.second(out, other, s, m, mask if alone else None, u)
            if faces and max((f[2] for f in faces[1:]), default=0) > .72 * u:
                weight[:], present[:] = 0, -1
        scene = out
        out = self.warp(s, m, k, out.copy() if alone else out)
        if mask is not None:
            if r.random() < .35:
                self.dress(out, mask, p, s.weight, u)
            if alone:                                                   # cut out, before another background
                out = blend(scene, out, cv2.blur(mask, (3, 3)))
        if r.random() < .35:
            self.occlude(out, p, weight, u)
        out = self.tone(out, s, p, u)
        if fw < WIDTH or fh < HEIGHT:
            out[:fy] = 0
            out[fy + fh:] = 0
            out[:, :fx] = 0
            out[:, fx + fw:] = 0
        faces = np.array([f for f in faces if fx <= f[0] < fx + fw and fy <= f[1] < fy + fh][:FACES], np.float32).reshape(-1, 3)
        if r.random() < .5:
            out = cv2.flip(out, 1)
            p[:, 0] = WIDTH - p[:, 0]
            faces[:, 0] = WIDTH - faces[:, 0]
            p, weight, present = p[SWAP], weight[SWAP], present[SWAP]
            fx = WIDTH - fx - fw
        outside = (p[:, 0] < fx) | (p[:, 0] >= fx + fw) | (p[:, 1] < fy) | (p[:, 1] >= fy + fh)
        known = weight > 0
        weight[outside] = 0
        present[outside & known] = 0
        faces = np.concatenate([faces, np.zeros((FACES - len(faces), 3), np.float32)])
        return out, p.astype(np.float32), weight.astype(np.float32), present.astype(np.float32), faces

    def second(self, out, other, s, m, mask, u):
        """draws somebody else behind the person and says where that face is, if the person will not hide it"""
        r = self.rng
        q = min(u * (r.uniform(.25, .6) if r.random() < .5 else r.uniform(.6, 1.0)) / max(other.unit(), 1), 2.5)
        at = np.array([WIDTH * r.uniform(.05, .95), HEIGHT * r.uniform(.15, .6)])
        bottom = at[1] + (other.image.shape[0] - other.centre()[1]) * q
        if bottom < HEIGHT:                                             # a body cut by its own picture's edge
            at[1] += HEIGHT - bottom
        n = np.array([[q, 0, at[0] - q * other.centre()[0]], [0, q, at[1] - q * other.centre()[1]]])
        over = self.warp(other, n, q, out.copy())
        if other.mask is not None:
            over = blend(out, over, cv2.blur(self.warped_mask(other.mask, other.image.shape, n), (3, 3)))
        out[:] = over
        f = other.face()
        if f is None:
            return []
        x, y = n[:, :2] @ f[:2] + n[:, 2]
        if not (0 <= x < WIDTH and 0 <= y < HEIGHT):
            return []
        if mask is not None:
            hidden = mask[int(y), int(x)] > 64
        else:
            back = np.linalg.solve(m[:, :2], np.array([x, y]) - m[:, 2])
            hidden = (0 <= back[0] < s.image.shape[1]) and (0 <= back[1] < s.image.shape[0])
        return [] if hidden else [(x, y, q * f[2])]

    def negative(self):
        out = self.tone(self.background(), _NOBODY, np.zeros((15, 2)), 60.0)
        fx, fy, fw, fh = self.frame()
        if fw < WIDTH or fh < HEIGHT:
            black = np.zeros_like(out)
            black[fy:fy + fh, fx:fx + fw] = out[fy:fy + fh, fx:fx + fw]
            out = black
        n = np.zeros(15, np.float32)
        return out, np.zeros((15, 2), np.float32), n, n.copy(), np.zeros((FACES, 3), np.float32)


class _Nobody:
    weight = np.zeros(15)


_NOBODY = _Nobody()
