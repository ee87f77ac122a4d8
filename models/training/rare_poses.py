"""Renders people in the poses that routines ask for and ordinary sitting hardly shows: arms overhead or behind the head,
rolled and turned heads, hands at face and neck, tucked chins, raised shoulders. Run inside Blender, from models/training:
  blender -b --factory-startup -noaudio -P rare_poses.py -- stills --pack ../../../shared/synth/humans --out runs/rare --count 600 --seed 900001
The renderer lies in ../../../shared/synth, or where UNHUNCH_SYNTH says. Train with --rendered DATA/synth runs/rare."""
import os
import sys

sys.path.insert(0, os.environ.get("UNHUNCH_SYNTH", "../../../shared/synth"))
import posture

ordinary = posture.random_posture
ARMS = [("overhead", "overhead"), ("behind_head", "behind_head"), ("overhead", "desk_fold"), ("desk_fold", "overhead"),
        ("behind_head", "lap"), ("lap", "behind_head"), ("overhead", "behind_head")]
AT_FACE, BESIDE = ["chin", "cheek", "glasses", "phone_ear", "behind_head"], ["chin", "cheek", "lap", "typing", "behind_head"]


def rare(rng):
    """-> parameters, arms, tag; as posture.random_posture"""
    p, arms, _ = ordinary(rng)
    kind, side = rng.random(), float(rng.choice([-1, 1]))

    def u(low, high):
        return float(rng.uniform(low, high))

    if kind < .30:
        arms = dict(zip("lr", ARMS[int(rng.integers(len(ARMS)))]))
        p.update(trunk_lateral=u(-18, 18), head_roll=u(-20, 20))
        return p, arms, "arms_up"
    if kind < .55:
        p.update(head_roll=side * u(12, 40), head_pitch=u(-22, 25), head_yaw=u(-25, 25), trunk_lateral=side * u(-4, 14))
        return p, arms, "rolled"
    if kind < .70:
        hands = [AT_FACE[int(rng.integers(5))], BESIDE[int(rng.integers(5))]]
        arms = dict(zip("lr" if rng.random() < .5 else "rl", hands))
        p.update(head_roll=u(-15, 15), head_pitch=u(-10, 20))
        return p, arms, "hands"
    if kind < .85:
        p.update(head_yaw=side * u(35, 75), trunk_rotation=side * u(0, 30), head_pitch=u(-10, 20), head_roll=u(-12, 12))
        return p, arms, "turned"
    p.update(forward_head=u(-2, .5), neck_flexion=u(-3, 3), head_pitch=u(-8, 14), shoulder_elev_l=u(-.5, 4.5),
             shoulder_elev_r=u(-.5, 4.5))
    p["shoulder_protr_l"] = p["shoulder_protr_r"] = u(-2.5, 2.5)
    return p, arms, "tucked"


posture.random_posture = rare
import render   # looks the function up when it needs a pose, so it must come after

render.mode_stills(render.args())
