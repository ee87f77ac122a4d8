"""Makes training batches in a process of their own, so that one core is left to the network: half a minute to read the
pictures, then a few batches always wait."""
import multiprocessing
import queue

import cv2
import numpy as np

import data
from augment import Augment

AHEAD = 4           # batches that wait
REREAD = 400        # batches between looks for new rendered people and new outlines


class Batches:
    """real and rendered people; new rendered pictures and outlines are picked up while they are made"""
    def __init__(self, a, seed):
        self.a, self.rng = a, np.random.default_rng(seed)
        self.seen = {f: set() for f in a.rendered}
        real = data.real(a.data, data.SETS, a.labels, a.masks, lambda s: not data.held_out(s, a.fold))
        self.by_set = {}
        for s in real:
            self.by_set.setdefault(s.set, []).append(s)
        self.sets = sorted(self.by_set)
        self.drawn = a.drawn if self.sets else 1
        share = np.array([data.SHARE[k] for k in self.sets])
        self.share = np.cumsum(share / share.sum())
        self.pools = [[] for _ in a.rendered]
        self.refresh()
        self.augment = Augment(real + [s for pool in self.pools for s in pool], seed)

    def refresh(self):
        for pool, folder in zip(self.pools, self.a.rendered):
            new = data.rendered(folder, self.seen[folder], self.a.habits, self.a.masks)
            pool += [s for s in new if not data.held_out(s)]
            for s in pool:
                if s.mask is None:
                    data.masked(s, self.a.masks, data.group(folder))
        for s in [s for v in self.by_set.values() for s in v]:
            if s.mask is None:
                data.masked(s, self.a.masks, "real")

    def pick(self):
        r = self.rng
        if r.random() >= self.drawn:
            pool = self.by_set[self.sets[int(np.searchsorted(self.share, r.random()))]]
        else:       # a newer folder of rare poses is smaller, but counts for more than its size
            n = np.array([len(p) for p in self.pools], float)
            n[1:] *= 1.7
            pool = self.pools[int(r.choice(len(n), p=n / n.sum()))]
        return pool[int(r.integers(len(pool)))]

    def batch(self, n):
        rows = []
        for _ in range(n):
            if self.rng.random() < self.a.nobody:
                rows.append(self.augment.negative())
            else:
                rows.append(self.augment(self.pick(), self.pick() if self.rng.random() < .12 else None))
        return [np.stack(v) for v in zip(*rows)]


def _work(a, seed, out):
    cv2.setNumThreads(1)
    out.cancel_join_thread()        # or this process would wait for ever to hand over what nobody reads any more
    batches, made = Batches(a, seed), 0
    out.put({"real": {k: len(v) for k, v in batches.by_set.items()}, "rendered": [len(p) for p in batches.pools]})
    while True:
        ready = batches.batch(a.batch)
        made += 1
        while True:
            try:
                out.put(ready, timeout=5)
                break
            except queue.Full:
                if not multiprocessing.parent_process().is_alive():
                    return
        if made % REREAD == 0:
            batches.refresh()


class Feed:
    """batches from the other process"""
    def __init__(self, a, seed):
        m = multiprocessing.get_context("spawn")
        self.ready = m.Queue(AHEAD)
        self.process = m.Process(target=_work, args=(a, seed, self.ready), daemon=True)
        self.process.start()

    def get(self):
        while True:
            try:
                return self.ready.get(timeout=20)
            except queue.Empty:
                if not self.process.is_alive():
                    raise RuntimeError("the process that makes the training pictures has ended")

    def close(self):
        self.process.terminate()
        self.process.join()
