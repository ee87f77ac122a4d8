"""Simulated sittings: drawn people, seats, cameras and postures as body points, without rendering.

    python sittings.py SYNTH OUT.jsonl PEOPLE [FIRST_SEED]

SYNTH is the folder of the body model (body.py, posture.py, truth.py, humans/). One line a person:
{"seed", "width", "height", "poses": [{"kind", "depth", "angles", "points": {NAME: [x, y]}}]}. The first
UPRIGHTS poses are this person's own upright; depth 0 is upright, 1 this kind of slouch in full.
Points are exact; whoever fits adds the errors of a pose model. About 6 ms a pose on one core; numpy only.
"""
import json
import sys

import numpy as np

UPRIGHTS = 6
POSTURES = 22
KINDS = {
    # kind: how often it is drawn
    "upright": 0.34,
    "slump": 0.16,
    "head_forward": 0.12,
    "slide": 0.06,
    "head_down": 0.08,
    "raised": 0.08,
    "leaning": 0.08,
    "too_close": 0.08,
}
NAMES = {
    "NOSE": "nose", "LEFT_EYE": "eye_l", "RIGHT_EYE": "eye_r", "LEFT_EAR": "ear_l",
    "RIGHT_EAR": "ear_r", "MOUTH_LEFT": "mouth_l", "MOUTH_RIGHT": "mouth_r",
    "LEFT_SHOULDER": "shoulder_l", "RIGHT_SHOULDER": "shoulder_r",
}


def habit(rng):
    """How this person sits when upright, and how freely."""
    return dict(
        trunk_flexion=rng.normal(1, 3), kyphosis=abs(rng.normal(2, 3)), forward_head=rng.normal(0.4, 0.5),
        head_pitch=rng.normal(2, 4), head_roll=rng.normal(0, 2), trunk_lateral=rng.normal(0, 1.5),
        head_yaw=rng.normal(0, 5), trunk_rotation=rng.normal(0, 4), neck_flexion=abs(rng.normal(0, 2)),
        shoulder_elev_l=rng.normal(0, 0.4), shoulder_elev_r=rng.normal(0, 0.4))


def small(rng, p, much):
    """What anybody does without slouching: sway, glances, a seat that moves a little, sitting taller."""
    add = lambda name, sigma: p.__setitem__(name, p[name] + much * rng.normal(0, sigma))
    for name, sigma in dict(
            trunk_flexion=1.6, trunk_lateral=1.2, trunk_rotation=3, head_pitch=3, head_yaw=7, head_roll=2.2,
            forward_head=0.25, kyphosis=1.2, shoulder_elev_l=0.3, shoulder_elev_r=0.3, seat_forward=0.02,
            seat_side=0.02, seat_up=0.006, neck_flexion=1).items():
        add(name, sigma)
    if rng.random() < 0.25 * much:
        taller = rng.uniform(0.3, 1)
        p["kyphosis"] -= 5 * taller
        p["trunk_flexion"] -= 2 * taller
        p["seat_up"] += 0.012 * taller
        p["forward_head"] -= 0.5 * taller


def bend(rng, p, kind, depth):
    """Adds a slouch of this kind; depth 0 to about 1.2."""
    u = lambda low, high: depth * rng.uniform(low, high)
    side = rng.choice([-1, 1])
    if kind == "slump":
        both = u(0.8, 2.8)
        p["kyphosis"] += u(16, 32)
        p["trunk_flexion"] += u(-4, 12)
        p["neck_flexion"] += u(0, 10)
        p["forward_head"] += u(0.8, 3)
        p["head_pitch"] += u(-4, 8)
        p["seat_forward"] += u(-0.02, 0.06)
        p["shoulder_protr_l"] += both
        p["shoulder_protr_r"] += both
    elif kind == "head_forward":
        p["forward_head"] += u(2.2, 4.6)
        p["neck_flexion"] += u(3, 12)
        p["trunk_flexion"] += u(2, 14)
        p["head_pitch"] += u(-6, 6)
    elif kind == "slide":
        p["trunk_flexion"] -= u(8, 20)
        p["kyphosis"] += u(18, 34)
        p["neck_flexion"] += u(6, 16)
        p["seat_up"] -= u(0.02, 0.07)
        p["head_pitch"] += u(-2, 6)
    elif kind == "head_down":
        p["head_pitch"] += u(16, 34)
        p["neck_flexion"] += u(4, 14)
        p["kyphosis"] += u(0, 10)
    elif kind == "raised":
        both = u(2.2, 4.4)
        one = rng.choice([1, 1, rng.uniform(0, 0.4)])
        left = rng.random() < 0.5
        p["shoulder_elev_l"] += both * (1 if left else one)
        p["shoulder_elev_r"] += both * (one if left else 1)
    elif kind == "leaning":
        p["trunk_lateral"] += side * u(7, 17)
        p["head_roll"] += side * u(0, 12)
        p["kyphosis"] += u(0, 8)
        p["trunk_flexion"] += u(-2, 8)
    elif kind == "too_close":
        p["seat_forward"] += u(0.12, 0.28)
        p["trunk_flexion"] += u(0, 10)


def camera(rng, eye):
    """A laptop's or a screen's camera: usually ahead, above or below the eyes, tilted to the person."""
    side = rng.choice([-1, 1])
    azimuth = rng.choice([rng.uniform(-12, 12), side * rng.uniform(10, 28)], p=[0.78, 0.22])
    distance = rng.uniform(0.45, 0.95)
    height = rng.uniform(-0.32, 0.22)
    width, high = 640, 480
    diagonal = rng.uniform(60, 90)
    a = np.radians(azimuth)
    pos = eye + [distance * np.sin(a), -distance * np.cos(a), height]
    view = 2 * distance * np.tan(np.radians(diagonal) / 2) * 0.6
    look = eye + [rng.normal(0, 0.04) * view, 0, -rng.uniform(0.0, 0.3) * view]
    unit = lambda v: v / np.linalg.norm(v)
    forward = unit(look - pos)
    right = unit(np.cross(forward, [0, 0, 1]))
    up = np.cross(right, forward)
    roll = np.radians(rng.normal(0, 1.5))
    right, up = right * np.cos(roll) + up * np.sin(roll), up * np.cos(roll) - right * np.sin(roll)
    focal = 0.5 * np.hypot(width, high) / np.tan(np.radians(diagonal) / 2)
    return dict(pos=pos, R=np.stack([right, up, -forward], 1), f=focal, w=width, h=high)


class Sitter:
    """One drawn person on a seat; poses it and reads its points."""

    def __init__(self, modules, pack, rng):
        self.body, self.posture, self.truth = modules
        ident = self.body.random_identity(rng)
        self.body.add_face(ident, pack, rng)
        self.person = self.body.Person(pack, ident)
        self.pack = pack
        lm = self.body.LM
        self.vertices = dict(nose=lm["nose"], mouth_l=lm["mouth_l"], mouth_r=pack.mouth_r, chin=lm["chin"],
                             c7=lm["c7"], ear_l=pack.tragus_l, ear_r=pack.tragus_r)
        self.desk = 0.735 + rng.normal(0, 0.02)
        self.tweaks = {s: rng.uniform(-0.6, 0.6, 4) for s in "lr"}
        self.arms = [str(rng.choice(["typing", "typing", "mouse", "lap", "desk_fold"])) for _ in "lr"]

    def points(self, p, arms=None):
        P = self.person
        ctx = dict(person=P, desk_z=self.desk, t=self.tweaks, seat_forward=p["seat_forward"],
                   seat_side=p["seat_side"], seat_up=p["seat_up"])
        z = self.posture.SEAT_Z + p["seat_up"]
        P.z0 = z - P.hipc[2]
        q = dict(p)
        for s, kind in zip("lr", arms or self.arms):
            q["arm_" + s] = self.posture.arm(kind, s, ctx)
        P.pose(q, (p["seat_side"], -p["seat_forward"], z))
        index = list(self.vertices.values())
        skinned = dict(zip(self.vertices, P.skin(P.rest[index], self.pack.W[index])))
        head = P.M[self.pack.bid["head"]]
        for s, ids in (("l", self.pack.eye_l), ("r", self.pack.eye_r)):
            ball = P.restfit[ids]
            middle = (ball.max(0) + ball.min(0)) / 2
            half = (ball[:, 2].max() - ball[:, 2].min()) / 2
            skinned["eye_" + s] = head[:, :3] @ (middle - [0, half, 0]) + head[:, 3]
        for s, S in (("l", "L"), ("r", "R")):
            skinned["shoulder_" + s] = P.joint("upperarm01." + S)
            skinned["hip_" + s] = P.joint("upperleg01." + S)
        return skinned


def sitting(modules, pack, seed):
    rng = np.random.default_rng([seed, 77])
    sitter = Sitter(modules, pack, rng)
    usual = dict(modules[1].DEFAULT)
    for name, value in habit(rng).items():
        usual[name] += float(value)
    neutral = sitter.points(usual)
    cam = camera(rng, (neutral["eye_l"] + neutral["eye_r"]) / 2)
    calm = rng.uniform(0.5, 1.1)
    out = []
    kinds, shares = list(KINDS), list(KINDS.values())
    for i in range(UPRIGHTS + POSTURES):
        p = dict(usual)
        kind = "upright" if i < UPRIGHTS else str(rng.choice(kinds, p=shares))
        small(rng, p, 0.3 if i < UPRIGHTS else calm)
        depth = 0.0 if kind == "upright" else float(rng.uniform(0.3, 1.15))
        arms = None
        if kind != "upright":
            bend(rng, p, kind, depth)
            if kind == "leaning" and rng.random() < 0.4:
                arms = ["chin", "lap"] if p["trunk_lateral"] > 0 else ["lap", "chin"]
        elif i >= UPRIGHTS and rng.random() < 0.3:
            arms = [str(rng.choice(["typing", "mouse", "lap", "hang", "gesture"])) for _ in "lr"]
        world = sitter.points(p, arms)
        angles = modules[2].angles(sitter.person, cam["pos"], world)
        pixels = {}
        for name, key in NAMES.items():
            px, _ = modules[2].project(cam, world[key])
            pixels[name] = [round(float(v), 2) for v in px[0]]
        out.append(dict(kind=kind, depth=round(depth, 3), angles=angles, points=pixels))
    return dict(seed=seed, width=cam["w"], height=cam["h"], poses=out)


def main(synth, out, people, first=1):
    sys.path.insert(0, synth)
    import body
    import posture
    import truth

    pack = body.Pack(synth + "/humans")
    with open(out, "w") as file:
        for seed in range(first, first + people):
            file.write(json.dumps(sitting((body, posture, truth), pack, seed), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *(int(v) for v in sys.argv[4:5]))
