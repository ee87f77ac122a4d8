"""Fills the whole table in one run, all models on the same pictures:
  python evaluate.py ../unhunch-pose.onnx ../unhunch-pose-light.onnx
real people with ground truth (pose-eval), strangers (held-out people of the large sets, in a webcam's framing and as the
whole crops that they are), telling a slouch (posture-pictures), held-out people at webcams, calibration, absent shoulders, nobody in the picture, second people, hard cases and groups over rendered
people, and time a frame on one thread, interleaved. Intervals are 95 % bootstrap over pictures (bursts for the slouch).
Rivals are read from --models-dir."""
import argparse
import hashlib
import json
import os

import cv2
import numpy as np

import data
from cases import clips, hard, headshots, pose_eval, side_by_side, slices
from contestants import Ours, rivals
from measures import LIMITS, calibration_error, found_in, interval, rows_of, shares, slouch, states_of, timing
from validate import strangers


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("models", nargs="*", help="our ONNX files")
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--models-dir", default="../../../shared/models", help="folder with rivals/; those whose files are absent are left out")
    ap.add_argument("--test-rendered", help="rendered people that no training has seen; default: every 20th of DATA/synth")
    ap.add_argument("--clips", default="../../../shared/samples", help="rendered clips with exact truth")
    ap.add_argument("--fold", type=int, default=0)
    ap.add_argument("--json", help="write everything here")
    ap.add_argument("--no-rivals", action="store_true")
    ap.add_argument("--reuse", help="take what has not changed (all but its time) from an earlier --json, to save minutes")
    a = ap.parse_args()
    cv2.setNumThreads(1)
    models = {} if a.no_rivals else rivals(a.models_dir)
    own = []
    for f in a.models:
        name = os.path.splitext(os.path.basename(f))[0]
        models[name] = Ours(f)
        own.append(name)
    result = {}
    known = json.load(open(a.reuse)) if a.reuse else {}
    truth = list(pose_eval(a.data))
    web = data.real(a.data, set(data.WEBCAM), keep=lambda s: data.held_out(s, a.fold))
    drawn = data.rendered(a.test_rendered) if a.test_rendered else data.rendered(os.path.join(a.data, "synth"), keep=data.held_out)
    people = [s for s in drawn if (s.present == 1).any()]
    rooms = [s for s in drawn if not (s.present == 1).any()]
    heads = list(headshots(a.data))
    unknown = strangers(a.data, 600)
    whole = data.real(a.data, set(data.STRANGERS), keep=data.held_out)
    fresh = [s for s in whole if not data.calibrates(s)]
    frames = clips(a.clips) if os.path.isdir(a.clips) else []
    for name, m in models.items():
        sha = hashlib.sha256(open(m.path, "rb").read()).hexdigest() if name in own else None
        if name in known and known[name].get("sha256") == sha:
            result[name] = known[name]
            continue
        r, rows, cal = {} if sha is None else {"sha256": sha}, [], []
        for image, v, unit in truth:
            xy, c = m(image)
            rows.append((xy, v[:, :2], v[:, 2] > 0, unit))
            h, w = image.shape[:2]
            state = states_of(v, w, h)
            cal.append((xy, v[:, :2], state, unit, c))
        r["pose-eval"] = shares(rows, LIMITS)
        r["slouch"] = slouch(a.data, m)
        rows_w, conf_w = rows_of(web, m)
        r["webcam fold"] = shares(rows_w, LIMITS)
        rows_p, conf_p = rows_of(people, m)
        r["rendered"] = shares(rows_p, LIMITS)
        r["clips"] = shares(rows_of(frames, m)[0], LIMITS)
        r["strangers"] = shares(rows_of(unknown, m)[0], LIMITS)
        r["strangers, whole"] = shares(rows_of(whole, m)[0], LIMITS)
        if isinstance(m, Ours):
            r["calibration error, pose-eval"], r["calibration table, pose-eval"] = calibration_error(cal)
            states = lambda s: np.where((s.weight >= .7) | ((s.weight > .3) & (s.set == "rendered")), 1, np.where(s.present == 0, 0, -1))
            r["calibration error, webcam fold"], _ = calibration_error([(x[0], x[1], states(s), x[3], c) for x, s, c in zip(rows_w, web, conf_w)])
            r["calibration error, rendered"], _ = calibration_error([(x[0], x[1], states(s), x[3], c) for x, s, c in zip(rows_p, people, conf_p)])
            rows_f, conf_f = rows_of(fresh, m)
            r["calibration error, strangers"], _ = calibration_error([(x[0], x[1], states(s), x[3], c) for x, s, c in zip(rows_f, fresh, conf_f)])
            absent = [(int((c[5:7][s.present[5:7] == 0] > .5).sum()), int((s.present[5:7] == 0).sum())) for s, c in zip(people + web, list(conf_p) + list(conf_w))]
            r["absent shoulders over 0.5, rendered and webcam"] = interval(absent)
            far = []
            for s, c in zip(people + web, list(conf_p) + list(conf_w)):
                h, w = s.image.shape[:2]
                off = np.maximum(np.maximum(-s.points, s.points - [w, h]), 0).max(-1) / s.unit()
                gone = (s.present[5:7] == 0) & (off[5:7] > .1)
                far.append((int((c[5:7][gone] > .5).sum()), int(gone.sum())))
            r["absent shoulders over 0.5, more than 0.1 outside"] = interval(far)
            r["absent shoulders counted"] = [int(sum(n for _, n in absent)), int(sum(n for _, n in far)), 2 * len(heads)]
            r["absent shoulders over 0.5, head shots"] = interval([(int((m(i)[1][5:7] > .5).sum()), 2) for i in heads])
            nobody = [float(m(s.image)[1][:5].mean()) for s in rooms]
            r["person in empty rooms"] = {"rooms": len(nobody), "over 0.5": int(np.sum(np.array(nobody) > .5)), "largest": round(max(nobody, default=0), 2)}
            if m.maps_faces:
                r["second person found, rendered"] = found_in([(m.second(i), yes) for i, yes in side_by_side(people)])
                r["second person found, webcam fold"] = found_in([(m.second(i), yes) for i, yes in side_by_side(web)])
            r["person missed, pose-eval"] = int(sum(c[4][:5].mean() < .5 for c in cal))
            if name in own:
                r["groups, rendered"] = {}
                for g, test in slices(people).items():
                    pick = [x for x, s in zip(rows_p, people) if test(s)]
                    if pick:
                        r["groups, rendered"][g] = {"pictures": len(pick), **shares(pick, LIMITS)}
                r["hard cases"] = {}
                for g, cases in hard(web).items():
                    got, person = [], []
                    for image, p, ok, u in cases:
                        xy, c = m(image)
                        got.append((xy, p, ok, u))
                        person.append(c[:5].mean() >= .5)
                    r["hard cases"][g] = {"pictures": len(got), "person seen": round(100 * float(np.mean(person)), 1), **shares(got, LIMITS)}
        result[name] = r
    clock = timing(models)
    for name in models:
        result[name]["time"] = clock[name]
    if a.json:
        with open(a.json, "w") as f:
            json.dump(result, f, indent=1)

    def cell(v):
        return "" if v is None else f"{v[0]} ({v[1]}-{v[2]})"
    print("| | " + " | ".join(models) + " |\n|---|" + "---|" * len(models))
    for part in ("pose-eval", "strangers", "strangers, whole", "webcam fold", "rendered", "clips"):
        for k in LIMITS:
            print(f"| {part}: {k} | " + " | ".join(cell(result[n][part][k]) for n in models) + " |")
    print("| slouch, balanced | " + " | ".join(cell(result[n]["slouch"]["balanced"]) for n in models) + " |")
    print("| slouch, AUC | " + " | ".join(str(result[n]["slouch"]["auc"]) for n in models) + " |")
    print("| time, relative | " + " | ".join(f'{clock[n]["relative"]}' for n in models) + " |")
    for k in ("calibration error, pose-eval", "calibration error, webcam fold", "calibration error, strangers", "calibration error, rendered"):
        print(f"| {k} | " + " | ".join(str(result[n].get(k, "")) for n in models) + " |")
    for k in ("absent shoulders over 0.5, rendered and webcam", "absent shoulders over 0.5, more than 0.1 outside",
              "absent shoulders over 0.5, head shots"):
        print(f"| {k} | " + " | ".join(cell(result[n].get(k)) for n in models) + " |")
    for k in ("second person found, rendered", "second person found, webcam fold"):
        print(f"| {k} | " + " | ".join(", ".join(f"{w} {cell(v)}" for w, v in result[n].get(k, {}).items()) for n in models) + " |")
    print("| person in empty rooms | " + " | ".join(str(result[n].get("person in empty rooms", "")) for n in models) + " |")
    for n in own:
        for part in ("groups, rendered", "hard cases"):
            print(f"\n{n}: {part}\n\n| | pictures | " + " | ".join(LIMITS) + " | person |\n|---|---|" + "---|" * (len(LIMITS) + 1))
            for g, v in result[n][part].items():
                print(f"| {g} | {v['pictures']} | " + " | ".join(cell(v[k]) for k in LIMITS) + f" | {v.get('person seen', '')} |")
        print(f"\n{n}: stated confidence, share right, points (pose-eval)")
        for row in result[n]["calibration table, pose-eval"]:
            print("  ", *row)


if __name__ == "__main__":
    main()
