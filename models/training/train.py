"""Trains the pose model (from models/training):
  python train.py --data ../../../shared/data --minutes 240 --out runs/default
The learning rate follows the clock (or --steps): the run ends when its time is up, whatever the machine's speed."""
import argparse
import copy
import json
import math
import os
import time

import cv2
import numpy as np
import torch
import torch.nn.functional as F

import data
from feed import Feed
from network import GROUPS, HEIGHT, POINTS, STRIDE, WIDTH, PoseNet, load_fused_onnx, load_grown
from validate import Validation, strangers

# What a point counts in the loss: faces are found, arms are what is missing.
COUNTS = torch.ones(len(POINTS))
COUNTS[GROUPS["elbows"] + GROUPS["wrists"]] = 1.8
COUNTS[GROUPS["shoulders"]] = 1.4
COUNTS[GROUPS["mouth"]] = .6


def heat_targets(points, sigma):
    """[N,15,2] pixels -> separable Gaussian maps that sum to one, [N,15,48,64]"""
    def axis(v, n):
        d = (torch.arange(n, device=v.device) + .5 - v[..., None] / STRIDE) / sigma
        g = torch.exp(-.5 * d * d)
        return g / g.sum(-1, keepdim=True).clamp_min(1e-6)
    return axis(points[..., 1], HEIGHT // STRIDE)[..., :, None] * axis(points[..., 0], WIDTH // STRIDE)[..., None, :]


def face_loss(found, faces):
    """focal loss of the face map (as CenterNet does it: Gaussian round each centre) and L1 of the log width at the centres"""
    cell = 2 * STRIDE
    h, w = found.shape[2:]
    there = (faces[..., 2] > 0).float()
    x, y = faces[..., 0] / cell, faces[..., 1] / cell
    dx = torch.arange(w, device=x.device) + .5 - x[..., None]
    dy = torch.arange(h, device=x.device) + .5 - y[..., None]
    hill = torch.exp(-.5 * (dy[..., :, None] ** 2 + dx[..., None, :] ** 2)) * there[..., None, None]
    top = ((dy.abs()[..., :, None] <= .5) & (dx.abs()[..., None, :] <= .5)).float() * there[..., None, None]
    target, peak = hill.amax(1), top.amax(1)
    z = found[:, 0].float()
    p = torch.sigmoid(z)
    yes = peak * (1 - p) ** 2 * F.logsigmoid(z)
    no = (1 - peak) * (1 - target) ** 4 * p ** 2 * F.logsigmoid(-z)
    size = torch.log(faces[..., 2].clamp_min(4) / 64)[..., None, None]
    wide = (top * (found[:, None, 1].float() - size).abs()).sum()
    return (wide - yes.sum() - no.sum()) / there.sum().clamp_min(1)


def losses(heat, pres, found, points, weight, present, faces, sigma):
    """cross-entropy of the maps and of presence, and what the face map is wrong by"""
    log = F.log_softmax(heat.float().flatten(2), -1)
    ce = -(heat_targets(points, sigma).flatten(2) * log).sum(-1)
    counts = weight * COUNTS.to(weight.device)
    place = (counts * ce).sum() / counts.sum().clamp_min(1)
    known = (present >= 0).float()
    there = F.binary_cross_entropy_with_logits(pres.float(), present.clamp_min(0), reduction="none")
    there = (known * there).sum() / known.sum().clamp_min(1)
    return place, there, face_loss(found, faces)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", default="../../../shared/data")
    ap.add_argument("--rendered", nargs="*", help="folders with manifest.jsonl; default DATA/synth")
    ap.add_argument("--labels", help="labels.jsonl of relabel.py")
    ap.add_argument("--habits", help="habits.jsonl of relabel.py")
    ap.add_argument("--masks", help="the folder of cutout.py")
    ap.add_argument("--out", default="runs/default")
    ap.add_argument("--init", help="a checkpoint (.pt) or an exported model (.onnx) to start from")
    ap.add_argument("--minutes", type=float, default=240)
    ap.add_argument("--until", help="HH:MM instead of --minutes")
    ap.add_argument("--steps", type=int, default=0, help="instead of minutes")
    ap.add_argument("--batch", type=int, default=64)
    ap.add_argument("--lr", type=float, default=2e-3)
    ap.add_argument("--warm", type=int, default=300, help="steps over which the learning rate rises")
    ap.add_argument("--decay", type=float, default=.03)
    ap.add_argument("--sigma", type=float, default=1.3)
    ap.add_argument("--fold", type=int, default=0, help="which people to keep for validation, -1 none")
    ap.add_argument("--nobody", type=float, default=.06, help="share of pictures with nobody in them")
    ap.add_argument("--drawn", type=float, default=.5, help="share of rendered people; the rest are real ones")
    ap.add_argument("--average", type=float, default=.9993, help="how slowly the kept weights follow")
    ap.add_argument("--validate", type=float, default=15, help="minutes between validations")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    a.rendered = a.rendered or [os.path.join(a.data, "synth")]
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(a.seed)
    cv2.setNumThreads(1)
    os.makedirs(a.out, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    feed = Feed(a, a.seed)
    held = data.real(a.data, data.SETS - set(data.STRANGERS), a.labels, keep=lambda s: data.held_out(s, a.fold))
    for folder in a.rendered:
        held += data.rendered(folder, keep=data.held_out)
    val = Validation(held, strangers(a.data), seed=7)
    log = open(os.path.join(a.out, "log.jsonl"), "a")

    def say(**row):
        print(json.dumps(row), flush=True)
        log.write(json.dumps(row) + "\n")
        log.flush()

    say(**feed.get(), held=len(held), device=device)
    net = PoseNet()
    if a.init and a.init.endswith(".onnx"):
        load_fused_onnx(net, a.init, torch.from_numpy(feed.get()[0]).permute(0, 3, 1, 2).float())
    elif a.init:
        load_grown(net, torch.load(a.init, map_location="cpu")["ema"])
    net = net.to(device)
    ema = copy.deepcopy(net).eval()
    say(step=0, **val.score(net.eval()))
    plain = [p for n, p in net.named_parameters() if p.ndim < 2]
    heavy = [p for n, p in net.named_parameters() if p.ndim >= 2]
    opt = torch.optim.AdamW([{"params": heavy, "weight_decay": a.decay}, {"params": plain, "weight_decay": 0}], a.lr)
    start = last_save = last_val = time.time()
    seconds = a.minutes * 60
    if a.until:
        h, m = map(int, a.until.split(":"))
        now = time.localtime()
        seconds = ((h - now.tm_hour) * 60 + m - now.tm_min) * 60 - now.tm_sec
        seconds += 86400 if seconds < 0 else 0
    step, mean = 0, np.zeros(3)

    def save(name="last.pt"):
        path = os.path.join(a.out, name)
        torch.save({"ema": ema.state_dict(), "step": step, "pictures": step * a.batch,
                    "args": {k: v for k, v in vars(a).items() if k not in ("data", "rendered", "out", "init", "labels", "habits", "masks")}}, path + ".tmp")
        os.replace(path + ".tmp", path)

    while True:
        done = step / a.steps if a.steps else (time.time() - start) / seconds
        if done >= 1:
            break
        lr = a.lr * min(1, (step + 1) / a.warm) * (.01 + .99 * .5 * (1 + math.cos(math.pi * done)))
        for g in opt.param_groups:
            g["lr"] = lr
        x, p, w, q, f = (torch.from_numpy(v).to(device) for v in feed.get())
        x = x.permute(0, 3, 1, 2).contiguous().float()
        net.train()
        with torch.autocast(device, torch.bfloat16):
            heat, pres, found = net(x)
        place, there, face = losses(heat, pres, found, p, w, q, f, a.sigma)
        opt.zero_grad(set_to_none=True)
        (place + .5 * there + .1 * face).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        opt.step()
        step += 1
        k = min(a.average, 1 - 1 / (step + 10))
        with torch.no_grad():
            for e, v in zip(ema.state_dict().values(), net.state_dict().values()):
                e.lerp_(v, 1 - k) if e.is_floating_point() else e.copy_(v)
        mean = mean * .99 + .01 * np.array([place.item(), there.item(), face.item()])
        if step % 100 == 0:
            fade = 1 - .99 ** step
            say(step=step, place=round(mean[0] / fade, 4), there=round(mean[1] / fade, 4), face=round(mean[2] / fade, 4), lr=round(lr, 6),
                done=round(done, 3), rate=round(step * a.batch / (time.time() - start), 1))
        now = time.time()
        if now - last_save > 180:
            save()
            last_save = now
        if now - last_val > 60 * a.validate:
            say(step=step, **val.score(ema))
            save(f"step{step}.pt")
            last_val = now
    feed.close()
    save()
    say(step=step, **val.score(ema))


if __name__ == "__main__":
    main()
