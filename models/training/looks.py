"""How a training picture looks: backgrounds, clothes, things in front of points, light and the camera's own faults. Works on
bytes, with banks of backgrounds, noise and uneven light that are made once."""
import cv2
import numpy as np

from network import HEIGHT, WIDTH


def blend(under, over, mask):
    """over where mask is 255, under where it is 0"""
    a = cv2.merge([mask, mask, mask])
    return cv2.add(cv2.multiply(over, a, scale=1 / 255), cv2.multiply(under, 255 - a, scale=1 / 255))


class Looks:
    def __init__(self, samples, seed=0):
        self.rng = np.random.default_rng(seed)
        self.backgrounds = self._backgrounds(samples)
        self.noise = self._noise()
        self.shade = self._shade()

    def _backgrounds(self, samples, count=900):
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


    def background(self):
        r = self.rng
        b = self.backgrounds[int(r.integers(len(self.backgrounds)))]
        if r.random() < .3:
            x, y = int(r.integers(0, WIDTH // 2)), int(r.integers(0, HEIGHT // 2))
            w = int(r.integers(WIDTH // 3, WIDTH - x + 1))
            return cv2.resize(b[y:y + max(40, w * 3 // 4), x:x + w], (WIDTH, HEIGHT))
        return b.copy() if r.random() < .5 else cv2.flip(b, 1)

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
        if q < .30:
            out = cv2.multiply(out, self.shade[int(r.integers(len(self.shade)))], scale=1 / 128)
        elif q < .40:                                                   # a window behind
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
        dark = r.uniform(.10, .5) if r.random() < .14 else 1.0
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
        if r.random() < .6:
            amount = r.uniform(.02, .32) if dark == 1 else r.uniform(.05, .45)
            out = self.grain(out, amount)
        if r.random() < .12:
            out = self.compressed(out, 18, 60)
        return out

    def grain(self, out, amount):
        """noise of about 32 times `amount` levels"""
        r = self.rng
        n = self.noise[int(r.integers(len(self.noise)))]
        y, x = int(r.integers(HEIGHT)), int(r.integers(WIDTH))
        return cv2.addWeighted(out, 1.0, n[y:y + HEIGHT, x:x + WIDTH], amount, -128 * amount)

    def compressed(self, out, worst, best):
        ok, b = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, int(self.rng.integers(worst, best))])
        return cv2.imdecode(b, cv2.IMREAD_COLOR)
