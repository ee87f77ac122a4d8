"""Simulated people doing exercises as people do them, for ExerciseEvaluation: the bodies of shared/synth posed by
drawn scripts and projected to points; nothing is rendered. Needs numpy; about half a minute of CPU a person.

    exercises.py ../shared/synth OUT [PEOPLE [FIRST]]   -> OUT/NAME.jsonl (exact points), OUT/expected.json (what was done)

FIRST is the first person's number, 0 unless it is given. The trackers were made with 0 to 12 in view."""
import json, os, sys, types
import numpy as np
synth, out = sys.argv[1], sys.argv[2]; seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 12; first = int(sys.argv[4]) if len(sys.argv) > 4 else 0
sys.path.insert(0, synth)
for m in ('bpy', 'bl', 'scene', 'labels', 'webcam', 'cv2'): sys.modules[m] = types.ModuleType(m)
import body, posture, truth, scenario
pack = body.Pack(os.path.join(synth, 'humans'))
NAMES = dict(nose='NOSE', eye_l='LEFT_EYE', eye_r='RIGHT_EYE', ear_l='LEFT_EAR', ear_r='RIGHT_EAR', mouth_l='MOUTH_LEFT', mouth_r='MOUTH_RIGHT', shoulder_l='LEFT_SHOULDER', shoulder_r='RIGHT_SHOULDER', elbow_l='LEFT_ELBOW', elbow_r='RIGHT_ELBOW', wrist_l='LEFT_WRIST', wrist_r='RIGHT_WRIST')
UP = scenario.UP
W = lambda u, T: (1 - np.cos(6.2832 * u / T)) / 2

class S(scenario.Script):
    def __init__(s, name, length, arms='lap'): super().__init__(name, 0, '', length, arm_l=arms, arm_r=arms); s.counts = {}; s.sides = []
    def count(s, ex, side=None):
        s.counts[ex] = s.counts.get(ex, 0) + 1
        if side: s.sides.append(side)

def stories(r):
    u = lambda a, b: float(r.uniform(a, b)); out = []
    old = {s.name: s for s in scenario.scripts()}
    s = old['stretch_set']; s.scaled(u(.65, 1.1)); s.counts = {'neck-side-bend': 4, 'shoulder-roll': 5, 'overhead-reach': 1, 'chin-tuck': 5}; s.sides = list('LRLR'); out.append(s)
    a = u(.7, 1.05); s = S('tuck_set', 26); T = u(2, 3); s.waves.append((6, 6 + 5 * T, lambda t, T=T, a=a: dict(forward_head=-2.2 * a * W(t, T), head_pitch=5 * a * W(t, T)))); s.counts = {'chin-tuck': 5}; out.append(s)
    s = S('squeeze_set', 45); t = 5.; b = u(.75, 1.)
    for i in range(6): h = u(2, 3); s.to(t, t + 1, shoulder_protr_l=-2.6 * b, shoulder_protr_r=-2.6 * b).to(t + 1 + h, t + 2 + h, shoulder_protr_l=0, shoulder_protr_r=0); t += 3 + h
    s.counts = {'scapular-squeeze': 6}; out.append(s)
    # bends as people do them: the head turns and nods along, sides differ, little rest between
    for kind in ('quick', 'calm', 'held'):
        s = S('bends_' + kind, 60, str(r.choice(['lap', 'typing', 'hang']))); t = u(2.2, 5); n = {'quick': 6, 'calm': 4, 'held': 2}[kind]; sg = r.choice([-1, 1]); ty = u(0, 22); asym = u(.75, 1.25)
        for i in range(n):
            up = u(.5, .9) if kind == 'quick' else u(.9, 1.8); hold = dict(quick=u(.3, 1.0), calm=u(1, 4), held=u(8, 16))[kind]; rest = u(.1, .6) if kind == 'quick' else u(.5, 3); am = u(16, 38) * (asym if sg > 0 else 1)
            s.to(t, t + up, head_roll=sg * am, head_yaw=sg * ty * u(.6, 1.1), head_pitch=2 + u(-5, 8), trunk_lateral=sg * u(0, 2.5), shoulder_elev_l=-sg * u(-.5, .7), shoulder_elev_r=sg * u(-.5, .7))
            s.to(t + up + hold, t + 2 * up + hold, head_roll=u(-3, 3), head_yaw=u(-4, 4), head_pitch=2., trunk_lateral=0, shoulder_elev_l=0, shoulder_elev_r=0); s.count('neck-side-bend', 'L' if sg > 0 else 'R'); t += 2 * up + hold + rest; sg = -sg
        s.length = t + 2; out.append(s)
    # raises that do not come fully to rest
    for kind in ('quick', 'held'):
        rest = str(r.choice(['hang', 'lap', 'wave'])) if kind == 'quick' else str(r.choice(['hang', 'lap', 'typing'])); s = S('reaches_' + kind, 60, rest); t = u(2.2, 5); n = 6 if kind == 'quick' else 3
        for i in range(n):
            up = u(.7, 1.1) if kind == 'quick' else u(1.2, 2.2); hold = u(.1, .8) if kind == 'quick' else u(2, 9); gap = u(.2, .8) if kind == 'quick' else u(1, 3)
            s.arm(t, t + up, l='overhead', r='overhead').arm(t + up + hold, t + 2 * up + hold, l=rest, r=rest); s.count('overhead-reach'); t += 2 * up + hold + gap
        s.length = t + 2; out.append(s)
    # rolls of another pace, with the head moving a little
    s = S('rolls', 40, str(r.choice(['lap', 'hang', 'typing']))); n = int(r.integers(4, 8)); t = u(2.5, 5); e = u(2.4, 4.2); p0 = u(1.3, 3.2); asym = u(.7, 1.3); dirn = r.choice([-1, 1])
    for i in range(n):
        T = p0 * u(.88, 1.12); A = e * u(.85, 1.15)
        s.waves.append((t, t + T, lambda q, T=T, A=A: dict(shoulder_elev_l=A * W(q, T), shoulder_elev_r=A * asym * W(q, T), shoulder_protr_l=-dirn * 1.6 * np.sin(6.2832 * q / T), shoulder_protr_r=-dirn * 1.6 * np.sin(6.2832 * q / T)))); s.count('shoulder-roll'); t += T + (u(0, .25))
    s.length = t + 4; out.append(s)
    # nothing of the kind: turning the head, nodding, looking at a second screen, at the keys, to the ceiling
    s = S('turns', 50, str(r.choice(['lap', 'typing', 'hang']))); t = u(.0, 3); sg = r.choice([-1, 1]); 
    while t < 42: up = u(.35, 1.2); hold = u(.2, 2.5); s.to(t, t + up, head_yaw=sg * u(22, 65), head_roll=u(-7, 7), head_pitch=u(-8, 14), trunk_rotation=sg * u(0, 8)).to(t + up + hold, t + 2 * up + hold, head_yaw=0, head_roll=u(-1.5, 1.5), head_pitch=2, trunk_rotation=0); t += 2 * up + hold + u(.2, 2); sg = -sg
    s.length = t + 2; out.append(s)
    s = S('nods', 50, 'typing'); t = u(2, 4)
    while t < 42: up = u(.3, 1.); hold = u(.1, 3); s.to(t, t + up, head_pitch=u(8, 28) * r.choice([-1, 1, 1]), head_yaw=u(-10, 10), forward_head=u(-.3, .8)).to(t + up + hold, t + 2 * up + hold, head_pitch=2, head_yaw=0, forward_head=.3); t += 2 * up + hold + u(.3, 4)
    s.length = t + 2; out.append(s)
    s = S('fidgets', 70, 'typing'); t = u(2, 4); s.kw['desk'] = 1
    while t < 60:
        k = int(r.integers(6)); d = u(.6, 1.5); h = u(.5, 4)
        go = [dict(trunk_lateral=u(-9, 9), head_roll=u(-3, 3)), dict(trunk_flexion=u(-6, 10)), dict(shoulder_elev_l=u(0, 2.5), shoulder_elev_r=u(0, 2.5)), dict(seat_side=u(-.05, .05), head_yaw=u(-15, 15)), dict(kyphosis=u(5, 20), forward_head=u(.5, 2)), dict()][k]
        s.to(t, t + d, **go); back = {x: UP.get(x, 0) for x in go}
        if k == 5: a = str(r.choice(['drink', 'glasses', 'cheek', 'phone_ear', 'gesture'])); s.arm(t, t + d, r=a).arm(t + d + h, t + 2 * d + h, r='typing')
        s.to(t + d + h, t + 2 * d + h, **back); t += 2 * d + h + u(.3, 3)
    s.length = t + 2; out.append(s)
    for n in ('active_upright', 'forward_head', 'lean_chin', 'phone_reading', 'shoulder_hunch', 'desk_day'): s = old[n]; s.counts = {}; s.sides = []; out.append(s)
    return out

def negatives(r):
    """What must never alarm besides: standing up and sitting down again, somebody who passes behind."""
    u = lambda a, b: float(r.uniform(a, b)); out = []
    s = S('stands_sits', 180, 'typing'); t = u(5, 8)
    while t < 165:
        a = u(.8, 1.3); b = u(.9, 1.8); h = u(.5, 9); side = u(-.25, .25); sit = u(-.03, .03)
        s.arm(t - .8, t, l='hang', r='hang').to(t, t + a, trunk_flexion=u(22, 36), head_pitch=-6.).to(t + a, t + a + b, stand=1., trunk_flexion=u(0, 8), head_pitch=2., seat_forward=-.12, seat_side=side); t += a + b + h
        s.to(t, t + b, stand=0., trunk_flexion=u(14, 26), seat_forward=sit, seat_side=sit).to(t + b, t + b + a, trunk_flexion=UP['trunk_flexion']).arm(t + b, t + b + 1, l='typing', r='typing'); t += a + b + u(6, 16)
    out.append(s)
    s = S('passers', 180, 'typing'); t = u(4, 8); s.passes = []
    while t < 165:
        v = u(.25, 1.4); stop = u(1, 8) if r.random() < .4 else 0; side = r.choice([-1, 1]); at = u(-.6, .6); s.passes.append((t, side, v, at, stop, u(.45, 1.8), u(0, .5), u(-60, 60)))
        s.to(t + 1, t + 1.6, head_yaw=u(-30, 30)).to(t + 2.5, t + 3.2, head_yaw=0.); t += 4.4 / v + stop + u(1, 5)
    s.length = t + 4; out.append(s)
    return out

def passer(s, t):
    """Where somebody who passes or looks in from behind stands, and how far turned; nothing while nobody does."""
    for t0, side, v, at, stop, behind, down, yaw in s.passes:
        x = -2.2 * side + side * v * (t - t0); d = (at * side + 2.2) / v
        if t - t0 > d: x = at if t - t0 < d + stop else at + side * v * (t - t0 - d - stop)
        if t >= t0 and abs(x) <= 2.2: return np.array([x, behind, -down]), yaw

def confused(r, own, other, w, h):
    """Points and scene as a pose model sees two people: mostly the nearer one and that there are two, for some
    pictures the other one or one of the other's shoulders."""
    inside = {k: v for k, v in other.items() if 0 <= v[0] < w and 0 <= v[1] < h}
    face = all(k in inside for k in ('NOSE', 'LEFT_EAR', 'RIGHT_EAR')) and 'LEFT_EAR' in own and 'RIGHT_EAR' in own
    ears = lambda p: float(np.hypot(p['LEFT_EAR'][0] - p['RIGHT_EAR'][0], p['LEFT_EAR'][1] - p['RIGHT_EAR'][1]))
    if not face or 'NOSE' not in own: return own, 0.
    apart = np.hypot(other['NOSE'][0] - own['NOSE'][0], other['NOSE'][1] - own['NOSE'][1])
    alike = ears(other) / max(1., ears(own))
    if apart < ears(own) or alike < .35: return own, 0.
    seen = .9 if r.random() < min(.95, 1.4 * alike) else .1
    if r.random() < .15 * alike: return inside, seen
    if r.random() < .15 * alike:
        k = str(r.choice(['LEFT_SHOULDER', 'RIGHT_SHOULDER']))
        if k in inside: own = dict(own, **{k: inside[k]})
    return own, seen

def camera(r, eye):
    phone = r.random() < .35; w, h = (1920, 1080) if phone and r.random() < .6 else (640, 480); dist = r.uniform(.8, 1.7) if phone else r.uniform(.5, .9); az = r.uniform(-18, 18); dz = r.uniform(-.2, .15)
    pos = eye + [dist * np.sin(np.radians(az)), -dist * np.cos(np.radians(az)), dz]; look = eye - [0, 0, dist * r.uniform(.04, .2)]; dfov = r.uniform(62, 80); f = .5 * np.hypot(w, h) / np.tan(np.radians(dfov) / 2)
    fw = body.unit(look - pos); right = body.unit(np.cross(fw, [0, 0, 1])); up = np.cross(right, fw); a = np.radians(r.normal(0, 2)); r2 = right * np.cos(a) + up * np.sin(a)
    return dict(pos=pos, R=np.stack([r2, np.cross(r2, fw), -fw], 1), f=f, w=w, h=h)

manifest = {}
for seed in range(first, first + seeds):
    r = np.random.default_rng([seed, 321]); ident = body.random_identity(r); body.add_face(ident, pack, r); P = body.Person(pack, ident)
    P_nb = P.rest[:pack.nbody]; keep = np.array([truth.LM['nose'], pack.tragus_l, pack.tragus_r, truth.LM['mouth_l'], pack.mouth_r, truth.LM['chin'], truth.LM['c7']])
    pk = pack; restk, Wk = P.rest[keep], pk.W[keep]
    def points():
        V = P.skin(restk, Wk); i = pk.bid['head']; Rh, Th = P.M[i][:, :3], P.M[i][:, 3]; J = P.joint; eye = {}
        for s, ids in (('l', pk.eye_l), ('r', pk.eye_r)): q = P.restfit[ids]; c = (q.max(0) + q.min(0)) / 2; eye[s] = Rh @ (c - [0, (q[:, 2].max() - q[:, 2].min()) / 2, 0]) + Th
        return dict(nose=V[0], eye_l=eye['l'], eye_r=eye['r'], ear_l=V[1], ear_r=V[2], mouth_l=V[3], mouth_r=V[4], shoulder_l=J('upperarm01.L'), shoulder_r=J('upperarm01.R'), elbow_l=J('lowerarm01.L'), elbow_r=J('lowerarm01.R'), wrist_l=J('wrist.L'), wrist_r=J('wrist.R'))
    other = np.random.default_rng([seed, 322])
    for r, s in [(r, s) for s in stories(r)] + [(other, s) for s in negatives(other)]:
        ctx = dict(desk_z=.735, person=P, t={x: r.uniform(-.6, .6, 4) for x in 'lr'}); bt = {x: v.copy() for x, v in ctx['t'].items()}
        P.z0 = posture.SEAT_Z - P.hipc[2]; p = dict(posture.DEFAULT); p['arm_l'] = posture.arm('lap', 'l', ctx); p['arm_r'] = posture.arm('lap', 'r', ctx); P.pose(p, (0, 0, posture.SEAT_Z)); q = points(); eye0 = (q['eye_l'] + q['eye_r']) / 2
        cam = camera(r, eye0); mic = scenario.micro_motion(int(r.integers(1 << 30))); sway = u0 = r.uniform(.6, 2.2); base = dict(head_roll=r.normal(0, 2.5), head_yaw=r.normal(0, 4), shoulder_elev_l=r.normal(0, .4)); span0 = None; lines = []
        fps = float(r.choice([5, 8, 10])) if s.name != 'stretch_set' else 5.; drift = r.normal(0, 1, 3)
        name = '%s_%02d' % (s.name, seed)
        for i in range(int(s.length * fps)):
            t = i / fps; p, arms = s.at(t, lambda x: {k: v * sway for k, v in mic(x).items()})
            for k, v in base.items(): p[k] += v
            late = 0 if s.name in ('stands_sits', 'passers') else t / 60; p['trunk_flexion'] += drift[0] * 2 * late; p['trunk_lateral'] += drift[1] * 1.5 * late; p['kyphosis'] += abs(drift[2]) * 3 * late
            for x in 'lr': ctx['t'][x] = bt[x] + .12 * np.sin(t * np.array([2.1, 1.3, .7, 5.1]) + seed)
            c2 = dict(ctx, seat_forward=p['seat_forward'], seat_side=p['seat_side'], seat_up=p['seat_up']); P.z0 = posture.SEAT_Z - P.hipc[2]
            for x in 'lr':
                a = arms[x]; p['arm_' + x] = dict(blend=(posture.arm(a[0], x, c2), posture.arm(a[1], x, c2), a[2]), kind=a[1]) if isinstance(a, tuple) else posture.arm(a, x, c2)
            z = posture.SEAT_Z
            if p['stand']: z += p['stand'] * (P.hipc[2] - P_nb[:, 2].min() - z)
            P.z0 = z - P.hipc[2]; P.pose(p, np.array([p['seat_side'], -p['seat_forward'], z])); X = points(); xyz = np.array([X[n] for n in NAMES]); px, cc = truth.project(cam, xyz); pts = {}
            for k, n in enumerate(NAMES):
                x, y = px[k]
                if cc[k, 2] > .05 and 0 <= x < cam['w'] and 0 <= y < cam['h']: pts[NAMES[n]] = [round(float(x), 3), round(float(y), 3), 1.]
            second = 0.
            if getattr(s, 'passes', None) and passer(s, t):
                root, yaw = passer(s, t); q = dict(posture.DEFAULT, body_yaw=yaw); q['arm_l'] = posture.arm('hang', 'l', c2); q['arm_r'] = posture.arm('hang', 'r', c2)
                z = P.hipc[2] - P_nb[:, 2].min(); P.z0 = z - P.hipc[2]; P.pose(q, root + [0, 0, z]); Y = points(); py, _ = truth.project(cam, np.array([Y[n] for n in NAMES]))
                pts, second = confused(r, pts, {NAMES[n]: [round(float(x), 3), round(float(y), 3), 1.] for n, (x, y) in zip(NAMES, py)}, cam['w'], cam['h'])
            depth = cc[[0, 1, 2], 2].mean(); g = 0. if span0 is None else float(np.log(span0 / depth)); span0 = depth
            lines.append(json.dumps(dict(t=round(t, 3), width=cam['w'], height=cam['h'], points=pts, scene=dict(faceGrowth=round(g, 6), secondPerson=second) if s.name == 'passers' else dict(faceGrowth=round(g, 6))), separators=(',', ':')))
        open(os.path.join(out, name + '.jsonl'), 'w').write('\n'.join(lines) + '\n'); manifest[name] = dict(counts=s.counts, sides=s.sides)
    print(seed, flush=True); json.dump(manifest, open(os.path.join(out, 'expected.json'), 'w'), indent=0)
