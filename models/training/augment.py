"""Augmentation on bytes: one warp, one lookup table, a bank of noise. About a millisecond a picture on one core."""
import cv2
import numpy as np

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


def blend(under, over, mask):
    """over where mask is 255, under where it is 0"""
    a = cv2.merge([mask, mask, mask])
    return cv2.add(cv2.multiply(over, a, scale=1 / 255), cv2.multiply(under, 255 - a, scale=1 / 255))


class Augment:
    def __init__(self, samples, seed=0):
        self.rng = np.random.default_rng(seed)
        self.backgrounds = self._backgrounds(samples)
        self.noise = self._noise()
        self.shade = self._shade()

    # ---- banks ------------------------------------------------------------------------------------------
    def _backgrounds(self, samples, count=500):
        """pictures without a person: empty rooms, parts of pictures beside the person, plain and drawn ones"""
        r, out = self.rng, []
        for s in samples:
            if s.set == "rendered" and (s.present == 0).all():
                out.append(cv2.resize(s.image, (WIDTH, HEIGHT)))
        order = r.permutation(len(samples))
        for i in order:
            s = samples[i]
            if len(out) > count:
                break
            known = s.points[s.weight > 0]
            if s.set == "rendered" and r.random() < .5 or len(known) < 3:
                continue
            h, w = s.image.shape[:2]
            u = s.unit()
            left, right = known[:, 0].min() - .55 * u, known[:, 0].max() + .55 * u
            top = known[:, 1].min() - .7 * u
            boxes = [(0, 0, left, h), (right, 0, w - right, h), (0, 0, w, top)]
            x, y, bw, bh = max(boxes, key=lambda b: min(b[2], b[3] * 4 / 3))
            if min(bw, bh) < 40:
                continue
            part = s.image[int(y):int(y + bh), int(x):int(x + bw)]
            if r.random() < .5:
                part = part[:, ::-1]
            out.append(cv2.resize(part, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA))
        for _ in range(120):
            a, b = r.integers(0, 256, (2, 3))
            g = np.linspace(0, 1, WIDTH)[None, :, None] if r.random() < .5 else np.linspace(0, 1, HEIGHT)[:, None, None]
            im = np.ascontiguousarray(np.broadcast_to(a + (b - a) * g, (HEIGHT, WIDTH, 3)).astype(np.uint8))
            for _ in range(int(r.integers(0, 9))):
                c = [int(v) for v in r.integers(0, 256, 3)]
                p, q = (tuple(int(v) for v in r.integers(0, (WIDTH, HEIGHT))) for _ in range(2))
                if r.random() < .6:
                    cv2.rectangle(im, p, q, c, -1)
                else:
                    cv2.line(im, p, q, c, int(r.integers(1, 9)))
            out.append(im)
        return out

    def _noise(self):
        r, out = self.rng, []
        for i in range(10):
            n = r.normal(0, 32, (HEIGHT * 2, WIDTH * 2, 3))
            if i % 3 == 1:
                n[:] = n[:, :, :1]
            if i % 3 == 2:
                n = cv2.resize(r.normal(0, 34, (HEIGHT, WIDTH, 3)).astype(np.float32), (WIDTH * 2, HEIGHT * 2))
            out.append(np.clip(n + 128, 0, 255).astype(np.uint8))
        return out

    def _shade(self):
        """uneven light, 128 = unchanged"""
        r, out = self.rng, []
        for _ in range(60):
            g = np.exp(r.normal(0, .45, (2, 3, 1)) + r.normal(0, .07, (2, 3, 3))).astype(np.float32)
            g = cv2.resize(g, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
            out.append(np.clip(g * 128, 20, 255).astype(np.uint8))
        return out

    # ---- one picture ------------------------------------------------------------------------------------
    def frame(self):
        """where the camera's picture lies in the 4:3 canvas: all of it, 16:9 or narrow"""
        q = self.rng.random()
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
        if r.random() < .35:                                            # as the picture was taken
            k = max(fw / w, fh / h) * np.exp(r.normal(0, .12))
            k = min(k, .80 * WIDTH / u)
            a = np.array([w / 2, h / 2])
            at = np.array([fx + fw / 2, fy + fh / 2]) + r.normal(0, .06, 2) * (fw, fh)
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

    def dress(self, out, mask, p, weight, u):
        """other clothes: below the neck, without the hands, the lightness of the cloth is kept and its colour exchanged for
        a plain one, stripes, checks or a piece of a background"""
        r = self.rng
        if weight[5] <= 0 or weight[6] <= 0:
            return
        cloth = mask.copy()
        across = (p[5] - p[6]) / max(np.hypot(*(p[5] - p[6])), 1e-3)
        up = np.array([across[1], -across[0]])
        up = up if up[1] < 0 else -up
        neck = (p[5] + p[6]) / 2 + up * r.uniform(.02, .22) * u
        far = 4.0 * max(WIDTH, u)
        above = np.array([neck + across * far, neck - across * far, neck - across * far + up * far, neck + across * far + up * far])
        cv2.fillConvexPoly(cloth, np.int32(np.clip(above, -9999, 9999)), 0)
        for i in (9, 10):
            if weight[i] > 0:
                cv2.circle(cloth, (int(p[i][0]), int(p[i][1])), int(.22 * u), 0, -1)
        x, y, w, h = cv2.boundingRect(cloth)
        if w < 8 or h < 8:
            return
        part = out[y:y + h, x:x + w]
        grey = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY).astype(np.float32)
        middle = float(np.median(grey[cloth[y:y + h, x:x + w] > 127])) if (cloth > 127).any() else 0
        if middle < 12:
            return                                                      # too dark to say how the cloth is lit
        shade = np.clip(grey / middle, .25, 2.2)[..., None]
        colours = r.integers(8, 250, (2, 3)).astype(np.float32)
        q = r.random()
        if q < .45:
            new = np.broadcast_to(colours[0], part.shape)
        elif q < .8:
            a, period = r.uniform(0, np.pi), u * np.exp(r.uniform(np.log(.03), np.log(.25)))
            yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
            wave = np.sin((np.cos(a) * xx + np.sin(a) * yy) * (2 * np.pi / period))
            if q > .7:
                wave = wave * np.sin((np.sin(a) * xx - np.cos(a) * yy) * (2 * np.pi / period))
            t = np.clip(wave * 3 + r.normal(0, .7), -1, 1)[..., None] * .5 + .5
            new = colours[0] * t + colours[1] * (1 - t)
        else:
            new = cv2.resize(self.background(), (w, h)).astype(np.float32)
        new = np.clip(new * shade, 0, 255).astype(np.uint8)
        out[y:y + h, x:x + w] = blend(part, new, cv2.blur(cloth, (3, 3))[y:y + h, x:x + w])

    def background(self):
        r = self.rng
        b = self.backgrounds[int(r.integers(len(self.backgrounds)))]
        if r.random() < .3:
            x, y = int(r.integers(0, WIDTH // 2)), int(r.integers(0, HEIGHT // 2))
            w = int(r.integers(WIDTH // 3, WIDTH - x + 1))
            return cv2.resize(b[y:y + max(40, w * 3 // 4), x:x + w], (WIDTH, HEIGHT))
        return b.copy() if r.random() < .5 else cv2.flip(b, 1)

    def __call__(self, s, other=None):
        """-> picture [192,256,3] uint8, points [15,2], weight [15], present [15], faces [FACES,3] (x, y, shoulder width of
        everybody whose face is seen; width 0 where there is none). `other` is put behind; where it is nearly as large,
        nobody can say whose points are asked for, so none are."""
        r = self.rng
        fx, fy, fw, fh = self.frame()
        m, k = self.matrix(s, fx, fy, fw, fh)
        out = self.background()
        u = k * s.unit()
        p = s.points @ m[:, :2].T.astype(np.float32) + m[:, 2].astype(np.float32)
        weight, present = s.weight.copy(), s.present.copy()
        faces = [f for f in [s.face()] + [o.face() for o in s.others] if f]
        faces = [(*(m[:, :2] @ f[:2] + m[:, 2]), k * f[2]) for f in faces]
        alone = s.mask is not None and (other is not None or r.random() < .55)
        mask = self.warped_mask(s.mask, s.image.shape, m) if s.mask is not None and (alone or r.random() < .6) else None
        if other is not None:
            faces += self.second(out, other, s, m, mask if alone else None, u)
            if faces and max((f[2] for f in faces[1:]), default=0) > .72 * u:
                weight[:], present[:] = 0, -1
        scene = out
        out = self.warp(s, m, k, out.copy() if alone else out)
        if mask is not None:
            if r.random() < .65:
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

    def occlude(self, out, p, weight, u):
        """hand, phone, mug, mask or patch over a point or anywhere"""
        r = self.rng
        seen = [i for i in range(15) if weight[i] > 0]
        for _ in range(1 if r.random() < .7 else 2):
            near = p[seen[int(r.integers(len(seen)))]] if seen and r.random() < .75 else r.uniform(0, 1, 2) * (WIDTH, HEIGHT)
            c = near + r.normal(0, .12, 2) * u
            if not (-50 < c[0] < WIDTH + 50 and -50 < c[1] < HEIGHT + 50):
                continue
            q = r.random()
            skin = np.array([r.uniform(60, 235)] * 3) * [1, r.uniform(.66, .82), r.uniform(.48, .72)]
            colour = [int(v) for v in (skin if q < .45 else r.integers(0, 256, 3) if q < .8 else [r.uniform(0, 60)] * 3)]
            size = u * r.uniform(.10, .30)
            if q < .3:                                                  # a hand: palm and fingers
                a0 = r.uniform(0, 2 * np.pi)
                cv2.ellipse(out, (int(c[0]), int(c[1])), (int(size * .7) + 1, int(size * .55) + 1), float(np.degrees(a0)), 0, 360, colour, -1, cv2.LINE_AA)
                for f in np.linspace(-.5, .5, 4) * r.uniform(.6, 1.6):
                    d = np.array([np.cos(a0 + f), np.sin(a0 + f)])
                    a, b = c + d * size * .4, c + d * size * r.uniform(1.0, 1.6)
                    shade = [int(v * r.uniform(.85, 1.05)) for v in colour]
                    cv2.line(out, (int(a[0]), int(a[1])), (int(b[0]), int(b[1])), [min(255, v) for v in shade], max(1, int(size * .25)), cv2.LINE_AA)
            elif q < .5 and weight[13] > 0 and weight[14] > 0:           # a mask over mouth and chin
                mid, d = (p[13] + p[14]) / 2, p[13] - p[14]
                w = np.hypot(*d) + 1e-3
                x = d / w
                y = np.array([-x[1], x[0]])
                y = y if y[1] > 0 else -y
                k = max(w, u * .14)
                poly = [mid + x * k * a + y * k * b for a, b in ((-1.15, -.5), (0, -.75), (1.15, -.5), (.9, .75), (0, 1.2), (-.9, .75))]
                cv2.fillPoly(out, [np.int32(poly)], colour, cv2.LINE_AA)
            else:                                                       # phone, mug, any patch
                w, h = size * r.uniform(.5, 1.3), size * r.uniform(.5, 1.6)
                box = cv2.boxPoints(((float(c[0]), float(c[1])), (float(w), float(h)), float(r.uniform(0, 180))))
                if r.random() < .4:
                    mask = np.zeros((HEIGHT, WIDTH), np.uint8)
                    cv2.fillPoly(mask, [np.int32(box)], 255)
                    cv2.copyTo(self.background(), mask, out)
                else:
                    cv2.fillPoly(out, [np.int32(box)], colour, cv2.LINE_AA)

    def tone(self, out, s, p, u):
        r = self.rng
        if r.random() < .10:
            k = int(r.choice([3, 3, 5]))
            out = cv2.blur(out, (k, k) if r.random() < .5 else (k, 1))
        q = r.random()
        if q < .25:
            out = cv2.multiply(out, self.shade[int(r.integers(len(self.shade)))], scale=1 / 128)
        elif q < .32:                                                   # a window behind
            g = np.full((48, 64), int(128 * r.uniform(1.2, 1.9)), np.uint8)
            i = [j for j in range(7) if s.weight[j] > 0]
            if i:
                c = p[i].mean(0) / 4 + [0, u * .25 / 4]
                e = 128 * r.uniform(.25, .7)
                cv2.ellipse(g, (int(c[0]), int(c[1])), (int(u * .18) + 2, int(u * .24) + 2), 0, 0, 360, int(e), -1)
                g = cv2.GaussianBlur(g, (0, 0), 2 + u / 40)
                out = cv2.multiply(out, cv2.cvtColor(cv2.resize(g, (WIDTH, HEIGHT)), cv2.COLOR_GRAY2RGB), scale=1 / 128)
        x = np.linspace(0, 1, 256)[:, None]
        gamma = np.exp(r.normal(0, .25))
        gain = np.exp(r.normal(0, .18) + r.normal(0, .07, 3))
        dark = r.uniform(.12, .5) if r.random() < .10 else 1.0
        lut = np.clip(255 * (dark * gain * x ** gamma + r.normal(0, .03)), 0, 255)
        if r.random() < .5:                                             # contrast
            c = np.exp(r.normal(0, .2))
            lut = np.clip((lut - 118 * dark) * c + 118 * dark, 0, 255)
        out = cv2.LUT(out, lut.astype(np.uint8)[:, None, :])
        if r.random() < .12:                                            # colours mixed: skin, cloth and walls of any hue
            out = cv2.transform(out, (np.eye(3) * .6 + r.dirichlet(np.ones(3), 3) * .4).astype(np.float32))
        if r.random() < .12:
            grey = cv2.cvtColor(out, cv2.COLOR_RGB2GRAY)
            out = cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB)
        if r.random() < .5:
            amount = r.uniform(.02, .25) if dark == 1 else r.uniform(.05, .4)
            n = self.noise[int(r.integers(len(self.noise)))]
            y, x0 = int(r.integers(HEIGHT)), int(r.integers(WIDTH))
            out = cv2.addWeighted(out, 1.0, n[y:y + HEIGHT, x0:x0 + WIDTH], amount, -128 * amount)
        if r.random() < .10:
            ok, b = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, int(r.integers(18, 60))])
            out = cv2.imdecode(b, cv2.IMREAD_COLOR)
        return out

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
