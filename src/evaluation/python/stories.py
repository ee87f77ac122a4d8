"""Short stories of new people for RenderedFigures and sets of exercises for ExerciseEvaluation, rendered by
shared/synth inside Blender (about a second a picture). --name says which, by the names of the stories with commas
between; without it all stories but the sets. At two pictures a second the stories:

    blender -b --factory-startup -noaudio -P stories.py -- scenario --pack ../shared/synth/humans --out OUT \\
        --fps 2 --spp 5 --width 320 --height 240 --hair 3500

and at five the sets, of people 9401 to 9420; the trackers were made with those up to 9410 in view:

    ... --out OUT --fps 5 --spp 5 --width 320 --height 240 --hair 3500 --name stretch_set"""
import os, sys, time
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[sys.argv.index('--pack') + 1])))
import numpy as np
import render, scenario, bl
from scenario import Script, UP, SLOUCH

HAIR = ['short', 'tied', 'bob', 'long', 'curly', 'crop', 'wavy', 'messy', 'buzz']
WEAR = ['longsleeve', 'tshirt', 'sweater', 'hoodie', 'vneck']
LIGHT = ['day', 'office', 'evening', 'monitor', 'side', 'desk_lamp']


def script(name, seed, length, **kw):
    r = np.random.default_rng([seed, 4])
    dz = r.uniform(-.12, .16)
    cam = dict(az=r.uniform(-16, 16), dist=r.uniform(.56, .88), dz=dz, dfov=r.uniform(70, 82), tilt=.12 + .5 * max(dz, 0) + r.uniform(-.03, .04))
    g = float(r.random() < .5)
    figure = dict(hairstyle=str(r.choice(HAIR)), acc=['glasses'] if r.random() < .3 else [], wear=str(r.choice(WEAR)), gender=g)
    s = Script(f'{name}_{seed}', seed, name, length, cam=cam, light=str(r.choice(LIGHT)), figure=figure, **kw)
    s.strength = r.uniform(.75, 1.05)
    return s


def desk(seed):
    s = script('desk_day', seed, 26)
    s.to(6, 10, **SLOUCH).to(20, 22, **UP).seg(0, 6, 'upright', 'good').seg(6, 10, 'slouching', 'transition').seg(10, 20, 'slouch', 'bad').seg(20, 22, 'straightening', 'transition').seg(22, 26, 'upright', 'good')
    return s.scaled(s.strength)


def forward(seed):
    s = script('forward_head', seed, 25)
    s.to(6, 13, forward_head=4.3, neck_flexion=9., trunk_flexion=9., head_pitch=-2.).to(20, 21.5, **UP).seg(0, 6, 'upright', 'good').seg(6, 13, 'creeping', 'transition').seg(13, 20, 'forward_head', 'bad').seg(20, 21.5, 'straightening', 'transition').seg(21.5, 25, 'upright', 'good')
    return s.scaled(s.strength)


def lean(seed):
    sd = 1 if seed % 2 else -1
    a = 'l' if sd > 0 else 'r'
    s = script('lean_chin', seed, 22)
    s.to(6, 8, trunk_lateral=sd * 13., head_roll=sd * 9., trunk_flexion=9., kyphosis=10., seat_forward=.03).arm(6, 8, **{a: 'chin'}).to(17, 19, **UP).arm(17, 19, **{a: 'typing'}).seg(0, 6, 'upright', 'good').seg(6, 8, 'leaning', 'transition').seg(8, 17, 'lean', 'bad').seg(17, 19, 'straightening', 'transition').seg(19, 22, 'upright', 'good')
    return s.scaled(s.strength)


def hunch(seed):
    s = script('shoulder_hunch', seed, 22)
    s.to(6, 9, shoulder_elev_l=3.8, shoulder_elev_r=3.8, shoulder_protr_l=1., shoulder_protr_r=1.).to(17, 18.5, **UP).seg(0, 6, 'upright', 'good').seg(6, 9, 'raising', 'transition').seg(9, 17, 'hunched', 'bad').seg(17, 18.5, 'relaxing', 'transition').seg(18.5, 22, 'upright', 'good')
    return s.scaled(s.strength)


def active(seed):
    """Drinks, turns and talks, nods, leans aside for a moment, reaches."""
    s = script('active_upright', seed, 30, arm_r='mug_desk')
    s.arm(4.5, 5.5, r='drink').to(5.2, 6, head_pitch=-9.).to(7, 8, head_pitch=2.).arm(7.5, 8.5, r='mug_desk')
    s.to(9, 10, head_yaw=45., trunk_rotation=10.).to(14, 15, head_yaw=0., trunk_rotation=0.)
    for i in range(3): s.to(16 + i, 16.5 + i, head_pitch=14.).to(16.5 + i, 17 + i, head_pitch=0.)
    s.to(19.5, 20.5, trunk_lateral=11., head_roll=6.).to(22, 23, trunk_lateral=0., head_roll=0.)
    s.arm(23.5, 24.5, l='overhead', r='overhead').arm(26.5, 28, l='typing', r='typing').rep('overhead_reach', 23.5, 25.5, 28)
    s.talks += [(10, 14)]
    s.seg(0, 30, 'active', 'good')
    return s


def leaves(seed):
    """Stands up, is gone, comes back and sits upright; then the phone for four seconds."""
    s = script('leaves_upright', seed, 28)
    s.arm(5, 6, l='hang', r='hang').to(5, 6, trunk_flexion=32., head_pitch=-6.).to(6, 7.5, stand=1., trunk_flexion=6., head_pitch=2., seat_forward=-.12).to(7.5, 9.5, seat_side=1.9, body_yaw=75., seat_forward=-.25).to(12, 14, seat_side=0., body_yaw=10., seat_forward=-.12).to(14, 15.5, stand=0., trunk_flexion=22., body_yaw=0., seat_forward=0.).to(15.5, 16.5, trunk_flexion=1.5).arm(15.5, 17, l='typing', r='mouse')
    s.arm(20, 21, r='phone_read').to(20, 21, head_pitch=28., neck_flexion=10.).to(24, 25, head_pitch=2., neck_flexion=0.).arm(24, 25, r='typing').seg(0, 28, 'leaves', 'good')
    return s


def stretch(seed):
    """Neck side bends, shoulder rolls, raises of both arms and chin tucks: how many, how wide and how fast, the seed says."""
    r = np.random.default_rng([seed, 9])
    s = script('stretch_set', seed, 60, arm_l='lap', arm_r='lap')
    u = r.uniform(.85, 1.1)
    t = 3.5
    side = 1 if r.random() < .5 else -1
    for i in range(int(r.integers(2, 5))):
        d = r.uniform(3.6, 4.8)
        s.to(t, t + .33 * d, head_roll=side * 28. * u).to(t + .67 * d, t + .93 * d, head_roll=0.)
        s.rep('neck_side_bend', t, t + .5 * d, t + .93 * d, side='left' if side > 0 else 'right')
        t, side = t + d, -side
    t = waves(s, 'shoulder_roll', t + 1., int(r.integers(3, 6)), r.uniform(2., 2.8), lambda up, turn: dict(shoulder_elev_l=4.2 * u * up, shoulder_elev_r=4.2 * u * up, shoulder_protr_l=-2. * u * turn, shoulder_protr_r=-2. * u * turn)) + 1.
    for i in range(int(r.integers(1, 3))):
        up, hold, down = r.uniform(1.4, 2.4), r.uniform(1., 3.), r.uniform(1.4, 2.2)
        s.arm(t, t + up, l='overhead', r='overhead').arm(t + up + hold, t + up + hold + down, l='lap', r='lap')
        s.rep('overhead_reach', t, t + up + hold / 2, t + up + hold + down)
        t += up + hold + down + .8
    t = waves(s, 'chin_tuck', t + .5, int(r.integers(3, 6)), r.uniform(2.1, 2.8), lambda up, turn: dict(forward_head=-2.2 * u * up, head_pitch=5. * u * up))
    s.length = round(t + 2., 1)
    s.seg(0, s.length, 'exercises', 'exercise')
    return s


def waves(s, exercise, t, n, d, pose):
    """So many repetitions of d seconds from t on, posed by how far one is, 0 to 1 and back, and by where in its round, -1 to 1; gives their end."""
    s.waves.append((t, t + n * d, lambda v: pose((1 - np.cos(2 * np.pi * v / d)) / 2, np.sin(2 * np.pi * v / d))))
    for i in range(n): s.rep(exercise, t + i * d, t + (i + .5) * d, t + (i + 1) * d)
    return t + n * d


STORIES = [desk(9201), active(9202), hunch(9203), forward(9204), desk(9205), lean(9206), active(9207), hunch(9208), forward(9210), leaves(9211)]
STORIES += [desk(9501), forward(9502), hunch(9503), lean(9504), hunch(9505), desk(9506), lean(9507), forward(9508), active(9509), leaves(9510)]
STORIES += [(active if seed % 2 else leaves)(seed) for seed in range(9301, 9366)]
SETS = [stretch(seed) for seed in range(9401, 9421)]

a = render.args()
try:
    st = render.Studio(a); st.t0 = time.time()
    for sc in [sc for sc in STORIES + SETS if sc.about in a.name.split(',')] if a.name else STORIES:
        scenario.run(st, a, sc)
finally:
    bl.cleanup()
