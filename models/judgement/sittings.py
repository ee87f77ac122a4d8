"""Simulated sittings: drawn people, seats, cameras and postures as body points, without rendering.

    python sittings.py SYNTH OUT.npz SITTINGS [FIRST_SEED]

SYNTH is the folder of the body model (body.py, posture.py, humans/). OUT holds, by sittings and poses:
"points" (sittings x poses x NAMES x 2, pixels of a WIDTH x HEIGHT picture), "kind" (index into KINDS),
"depth" (0 is upright, 1 this kind of slouch in full) and the true "angles" (ANGLES, in degrees). The
first UPRIGHTS poses are this person's own upright. Every body sits OF_ONE_BODY times, each time with
other habits before another camera. Points are exact; whoever fits adds the errors of a pose model. All
poses of many sittings are computed at once: 100,000 sittings in about a minute on one core, most of it
for their bodies. numpy only.
"""
import copy
import sys

import numpy as np

WIDTH, HEIGHT = 640, 480
UPRIGHTS = 6
POSTURES = 12
AT_ONCE = 1000
OF_ONE_BODY = 10
# How often each kind is drawn.
KINDS = dict(upright=0.34, slump=0.16, head_forward=0.12, slide=0.06, head_down=0.08, raised=0.08,
             leaning=0.08, too_close=0.08)
NAMES = ["NOSE", "LEFT_EYE", "RIGHT_EYE", "LEFT_EAR", "RIGHT_EAR", "MOUTH_LEFT", "MOUTH_RIGHT",
         "LEFT_SHOULDER", "RIGHT_SHOULDER"]
ANGLES = ["craniovertebral", "head_pitch", "head_yaw_camera", "trunk_lateral", "shoulder_slope"]
# The trunk's share in flexion, kyphosis, lateral lean and rotation, from the pelvis to the neck.
SPINE = dict(root=(0.45, -0.45, 0.3, 0.15), spine05=(0.2, 0, 0.15, 0.1), spine04=(0.2, 0.2, 0.2, 0.2),
             spine03=(0.15, 0.3, 0.2, 0.25), spine02=(0, 0.5, 0.15, 0.3), spine01=(0, 0.45, 0, 0))
# How far each joint of the neck has come from the trunk's direction to the head's, and its bend.
NECK = dict(neck01=(0.2, 0.85), neck02=(0.42, 0.95), neck03=(0.7, 0.45))


def habits(rng, people):
    """How each person sits when upright: columns of one number a sitting."""
    n = lambda middle, sigma: rng.normal(middle, sigma, (people, 1))
    zero = lambda: np.zeros((people, 1))
    return dict(
        trunk_flexion=n(1, 3), kyphosis=abs(n(2, 3)), forward_head=n(0.4, 0.5), head_pitch=n(2, 4),
        head_roll=n(0, 2), trunk_lateral=n(0, 1.5), head_yaw=n(0, 5), trunk_rotation=n(0, 4),
        neck_flexion=abs(n(0, 2)), shoulder_elev_l=n(0, 0.4), shoulder_elev_r=n(0, 0.4),
        shoulder_protr_l=zero(), shoulder_protr_r=zero(), seat_forward=zero(), seat_side=zero(), seat_up=zero())


def sway(rng, p, much):
    """What anybody does without slouching: sway, looking aside, a seat that moves a little, sitting taller."""
    for name, sigma in dict(
            trunk_flexion=2, trunk_lateral=1.5, trunk_rotation=3, head_pitch=3, head_yaw=7, head_roll=2.2,
            forward_head=0.25, kyphosis=1.2, shoulder_elev_l=0.3, shoulder_elev_r=0.3, seat_forward=0.06,
            seat_side=0.02, seat_up=0.015, neck_flexion=1).items():
        p[name] = p[name] + much * rng.normal(0, sigma, much.shape)
    p["head_yaw"] += rng.choice([-1, 1], much.shape) * rng.uniform(12, 45, much.shape) * (rng.random(much.shape) < 0.15 * much)
    taller = rng.uniform(0.3, 1, much.shape) * (rng.random(much.shape) < 0.25 * much)
    for name, change in dict(kyphosis=-5, trunk_flexion=-2, seat_up=0.012, forward_head=-0.5).items():
        p[name] += change * taller


def bend(rng, p, kind, depth):
    """Adds the slouch that each pose is drawn to hold, of this depth."""
    side = rng.choice([-1, 1], kind.shape)

    def add(wanted, **ranges):
        for name, (low, high) in ranges.items():
            p[name] += np.where(kind == list(KINDS).index(wanted), depth * rng.uniform(low, high, kind.shape), 0)

    add("slump", kyphosis=(16, 32), trunk_flexion=(-4, 12), neck_flexion=(0, 10), forward_head=(0.8, 3),
        head_pitch=(-4, 8), seat_forward=(-0.02, 0.06), shoulder_protr_l=(0.8, 2.8))
    p["shoulder_protr_r"] = p["shoulder_protr_l"]
    add("head_forward", forward_head=(2.2, 4.6), neck_flexion=(3, 12), trunk_flexion=(2, 14), head_pitch=(-6, 6))
    add("slide", trunk_flexion=(-20, -8), kyphosis=(18, 34), neck_flexion=(6, 16), seat_up=(-0.07, -0.02),
        head_pitch=(-2, 6))
    add("head_down", head_pitch=(16, 34), neck_flexion=(4, 14), kyphosis=(0, 10))
    add("too_close", seat_forward=(0.12, 0.28), trunk_flexion=(0, 10))
    add("leaning", kyphosis=(0, 8), trunk_flexion=(-2, 8))
    leaning = kind == list(KINDS).index("leaning")
    p["trunk_lateral"] += np.where(leaning, side * depth * rng.uniform(7, 17, kind.shape), 0)
    p["head_roll"] += np.where(leaning, side * depth * rng.uniform(0, 12, kind.shape), 0)
    # Every third raises one shoulder more than the other.
    other = np.where(rng.random(kind.shape) < 1 / 3, rng.uniform(0, 0.4, kind.shape), 1)
    up = np.where(kind == list(KINDS).index("raised"), depth * rng.uniform(2.2, 4.4, kind.shape), 0)
    p["shoulder_elev_l"] += up * np.where(side > 0, 1, other)
    p["shoulder_elev_r"] += up * np.where(side > 0, other, 1)


def about(axis, degrees):
    """Rotations about x, y or z."""
    a = np.radians(degrees)
    c, s, one, none = np.cos(a), np.sin(a), np.ones_like(a), np.zeros_like(a)
    rows = dict(x=(one, none, none, none, c, -s, none, s, c), y=(c, none, s, none, one, none, -s, none, c),
                z=(c, -s, none, s, c, none, none, none, one))[axis]
    return np.stack(rows, -1).reshape(*a.shape, 3, 3)


def between(A, B, part):
    """Rotations so far on the way from A to B."""
    D = np.swapaxes(A, -1, -2) @ B
    angle = np.arccos(np.clip((np.trace(D, axis1=-2, axis2=-1) - 1) / 2, -1, 1))
    axis = np.stack([D[..., 2, 1] - D[..., 1, 2], D[..., 0, 2] - D[..., 2, 0], D[..., 1, 0] - D[..., 0, 1]], -1)
    axis /= np.maximum(2 * np.sin(angle), 1e-9)[..., None]
    x, y, z = np.moveaxis(axis, -1, 0)
    none = np.zeros_like(x)
    K = np.stack([none, -z, y, z, none, -x, -y, x, none], -1).reshape(*x.shape, 3, 3)
    turn = (part * angle)[..., None, None]
    return A @ (np.eye(3) + np.sin(turn) * K + (1 - np.cos(turn)) * (K @ K))


class Bodies:
    """Bodies of many people, each as the few points of it that are looked at."""

    JOINTS = ["root", *SPINE, *NECK, "head", "clavicle.L", "clavicle.R", "upperarm01.L", "upperarm01.R",
              "upperleg01.L", "upperleg01.R"]

    def __init__(self, body, folder):
        self.body = body
        self.pack = whole = body.Pack(folder)
        self.marks = dict(NOSE=body.LM["nose"], MOUTH_LEFT=body.LM["mouth_l"], MOUTH_RIGHT=whole.mouth_r,
                          LEFT_EAR=whole.tragus_l, RIGHT_EAR=whole.tragus_r, c7=body.LM["c7"])
        self.neck_weights = {b: float(whole.W[body.LM["c7"], whole.bid[b]]) for b in ("spine01", *NECK, "head")}
        self.pack = self._small(whole)

    def _small(self, whole):
        """The pack without the vertices that nobody looks at."""
        used = [self.marks[n] for n in self.marks] + list(whole.eye_l) + list(whole.eye_r)
        used += [v for b in whole.bones for v in b["head"] + b["tail"]]
        used = np.unique(used)
        number = np.full(len(whole.base), -1)
        number[used] = np.arange(len(used))
        small = copy.copy(whole)
        small.base = whole.base[used]
        small.bones = [dict(b, head=list(number[b["head"]]), tail=list(number[b["tail"]])) for b in whole.bones]
        small.eye_l, small.eye_r = number[whole.eye_l], number[whole.eye_r]
        self.marks = {n: number[v] for n, v in self.marks.items()}
        parts = [whole.tidx[a:b] for a, b in zip(whole.toff, whole.toff[1:])]
        kept = [number[part] >= 0 for part in parts]
        small.tidx = np.concatenate([number[p][k] for p, k in zip(parts, kept)])
        small.tdel = whole.tdel[: len(np.concatenate(kept))][np.concatenate(kept)]
        small.toff = np.concatenate([[0], np.cumsum([k.sum() for k in kept])])
        return small

    def draw(self, rng, people):
        """Points at rest and joints of the drawn body of each sitting, by name, in metres."""
        rest, joints = [], []
        for _ in range(-(-people // OF_ONE_BODY)):
            ident = self.body.random_identity(rng)
            self.body.add_face(ident, self.pack, rng)
            person = self.body.Person(self.pack, ident)
            eyes = []
            for ids in (self.pack.eye_l, self.pack.eye_r):
                ball = person.restfit[ids]
                low, high = ball.min(0), ball.max(0)
                eyes.append((low + high) / 2 - [0, (high[2] - low[2]) / 2, 0])
            rest.append(np.concatenate([person.rest[list(self.marks.values())], eyes]))
            joints.append([person.heads[self.pack.bid[j]] for j in self.JOINTS])
        repeated = lambda a: np.repeat(np.array(a), OF_ONE_BODY, 0)[:people]
        by_name = lambda names, a: dict(zip(names, np.moveaxis(repeated(a), 1, 0)[:, :, None, :]))
        return by_name([*self.marks, "LEFT_EYE", "RIGHT_EYE"], rest), by_name(self.JOINTS, joints)


def posed(rest, joint, p, seat_height):
    """World points and rotations of every pose; p holds people x poses numbers by name."""
    turn = lambda R, v: (R @ v[..., None])[..., 0]
    hips = (joint["upperleg01.L"] + joint["upperleg01.R"]) / 2
    shape = np.broadcast(*p.values()).shape
    p = {name: np.broadcast_to(v, shape) for name, v in p.items()}
    seat = np.stack([p["seat_side"], -p["seat_forward"], seat_height + p["seat_up"]], -1)
    R, T = {}, {}

    def put(name, parent, rotation):
        R[name] = rotation
        T[name] = turn(R[parent], joint[name]) + T[parent] - turn(rotation, joint[name])

    parent = None
    for name, (flexion, kyphosis, lateral, rotation) in SPINE.items():
        local = about("z", rotation * p["trunk_rotation"]) @ about("y", lateral * p["trunk_lateral"]) @ about(
            "x", flexion * p["trunk_flexion"] + kyphosis * p["kyphosis"])
        if parent is None:
            R[name], T[name] = local, seat - turn(local, hips)
        else:
            put(name, parent, R[parent] @ local)
        parent = name
    head = about("z", 0.6 * p["trunk_rotation"] + p["head_yaw"]) @ about("y", p["head_roll"]) @ about("x", p["head_pitch"])
    length = np.linalg.norm(joint["head"] - joint["neck01"], axis=-1)
    forward = np.degrees(np.arcsin(np.clip(1.52 * p["forward_head"] / 100 / length, -0.6, 0.9)))
    parent = "spine01"
    for name, (part, share) in NECK.items():
        put(name, parent, between(R["spine01"], head, part) @ about("x", share * (p["neck_flexion"] + forward)))
        parent = name
    put("head", parent, head)
    world = {}
    for side, sign, name in (("l", 1, "LEFT"), ("r", -1, "RIGHT")):
        clavicle, arm = "clavicle." + side.upper(), "upperarm01." + side.upper()
        lever = abs(joint[arm] - joint[clavicle])[..., 0]
        angle = lambda cm, low, high: np.degrees(np.arcsin(np.clip(cm / 100 / lever, low, high)))
        local = about("z", -sign * angle(p["shoulder_protr_" + side], -0.5, 0.6)) @ about(
            "y", -sign * angle(p["shoulder_elev_" + side], -0.6, 0.75))
        put(clavicle, "spine01", R["spine01"] @ local)
        world[name + "_SHOULDER"] = turn(R[clavicle], joint[arm]) + T[clavicle]
    for name, v in rest.items():
        world[name] = turn(R["head"], v) + T["head"]
    return world, R, T, seat


def cameras(rng, eye):
    """One camera a sitting: usually ahead, above or below the eyes, tilted to the person."""
    people = len(eye)
    u = lambda low, high: rng.uniform(low, high, people)
    aside = rng.random(people) < 0.22
    azimuth = np.radians(np.where(aside, rng.choice([-1, 1], people) * u(10, 28), u(-12, 12)))
    distance, diagonal = u(0.45, 0.95), u(60, 90)
    place = eye + np.stack([distance * np.sin(azimuth), -distance * np.cos(azimuth), u(-0.32, 0.22)], -1)
    view = 2 * distance * np.tan(np.radians(diagonal) / 2) * 0.6
    look = eye + np.stack([rng.normal(0, 0.04, people) * view, np.zeros(people), -u(0, 0.3) * view], -1)
    unit = lambda v: v / np.linalg.norm(v, axis=-1, keepdims=True)
    forward = unit(look - place)
    right = unit(np.cross(forward, [0, 0, 1]))
    up = np.cross(right, forward)
    roll = np.radians(rng.normal(0, 1.5, people))[:, None]
    right, up = right * np.cos(roll) + up * np.sin(roll), up * np.cos(roll) - right * np.sin(roll)
    return dict(place=place, axes=np.stack([right, -up, forward], -1),
                focal=0.5 * np.hypot(WIDTH, HEIGHT) / np.tan(np.radians(diagonal) / 2))


def pixels(camera, world):
    seen = (world - camera["place"][:, None]) @ camera["axes"]
    return (seen[..., :2] / np.maximum(seen[..., 2:], 1e-6) * camera["focal"][:, None, None]
            + [WIDTH / 2, HEIGHT / 2])


def angles(bodies, rest, joint, world, R, T, camera, hips):
    """The true angles, as the body model's truth.py has them."""
    turn = lambda M, v: (M @ v[..., None])[..., 0]
    c7 = sum(w * (turn(R[b], rest["c7"]) + T[b]) for b, w in bodies.neck_weights.items())
    ahead = -R["spine01"][..., :, 1] * [1, 1, 0]
    ahead /= np.linalg.norm(ahead, axis=-1, keepdims=True)
    left = np.stack([-ahead[..., 1], ahead[..., 0], np.zeros(ahead.shape[:-1])], -1)
    dot = lambda a, b: (a * b).sum(-1)
    ear = (world["LEFT_EAR"] + world["RIGHT_EAR"]) / 2
    eye = (world["LEFT_EYE"] + world["RIGHT_EYE"]) / 2
    neck = turn(R["spine01"], joint["neck01"]) + T["spine01"] - hips
    face = -R["head"][..., :, 1]
    across = world["LEFT_SHOULDER"] - world["RIGHT_SHOULDER"]
    to_camera = camera["place"][:, None] - eye
    degrees = lambda a, b: np.degrees(np.arctan2(a, b))
    yaw = degrees(face[..., 0], -face[..., 1]) - degrees(to_camera[..., 0], -to_camera[..., 1])
    return np.stack([
        degrees((ear - c7)[..., 2], dot(ear - c7, ahead)),
        -np.degrees(np.arcsin(np.clip(face[..., 2], -1, 1))),
        (yaw + 180) % 360 - 180,
        degrees(dot(neck, left), neck[..., 2]),
        degrees(across[..., 2], np.hypot(across[..., 0], across[..., 1]))], -1)


def sittings(bodies, seat_height, rng, people):
    rest, joint = bodies.draw(rng, people)
    usual = habits(rng, people)
    world, _, _, _ = posed(rest, joint, usual, seat_height)
    camera = cameras(rng, ((world["LEFT_EYE"] + world["RIGHT_EYE"]) / 2)[:, 0])
    shape = (people, UPRIGHTS + POSTURES)
    kind = rng.choice(len(KINDS), shape, p=list(KINDS.values()))
    kind[:, :UPRIGHTS] = 0
    depth = np.where(kind == 0, 0, rng.uniform(0.3, 1.15, shape))
    p = {name: np.tile(v, shape[1]) for name, v in usual.items()}
    much = np.tile(rng.uniform(0.4, 1.4, (people, 1)), shape[1])
    much[:, :UPRIGHTS] = 0.3
    sway(rng, p, much)
    bend(rng, p, kind, depth)
    world, R, T, hips = posed(rest, joint, p, seat_height)
    return dict(points=np.stack([pixels(camera, world[n]) for n in NAMES], 2).astype(np.float32),
                kind=kind.astype(np.int8), depth=depth.astype(np.float32),
                angles=angles(bodies, rest, joint, world, R, T, camera, hips).astype(np.float32))


def main(synth, out, people, first=1):
    sys.path.insert(0, synth)
    import body
    import posture

    bodies = Bodies(body, synth + "/humans")
    parts = []
    for start in range(0, people, AT_ONCE):
        rng = np.random.default_rng([first + start, 77])
        parts.append(sittings(bodies, posture.SEAT_Z, rng, min(AT_ONCE, people - start)))
    np.savez(out, **{k: np.concatenate([part[k] for part in parts]) for k in parts[0]})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *(int(v) for v in sys.argv[4:5]))
