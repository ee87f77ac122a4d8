"""Makes training batches in a process of their own, so that one core is left to the network: half a minute to read the
pictures, then a few batches always wait. What the network found hard comes back and is drawn more often."""
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
        self.every, self.loss = [], []
        real = data.real(a.data, data.SETS, a.labels, a.masks, lambda s: not data.held_out(s, a.fold))
        self.by_set = {}
        for s in real:
            self.by_set.setdefault(s.set, []).append(self.number(s))
        self.sets = sorted(self.by_set)
        self.drawn = a.drawn if self.sets else 1
        share = np.array([data.SHARE[k] for k in self.sets])
        self.share = np.cumsum(share / share.sum())
        self.pools = [[] for _ in a.rendered]
        self.refresh()
        self.augment = Augment(self.every, seed)

    def number(self, sample):
        self.every.append(sample)
        self.loss.append(None)
        return len(self.every) - 1

    def refresh(self):
        for pool, folder in zip(self.pools, self.a.rendered):
            new = data.rendered(folder, self.seen[folder], self.a.habits, self.a.masks)
            pool += [self.number(s) for s in new if not data.held_out(s)]
            for i in pool:
                if self.every[i].mask is None:
                    data.masked(self.every[i], self.a.masks, data.group(folder))
        for i in [i for v in self.by_set.values() for i in v]:
            if self.every[i].mask is None:
                data.masked(self.every[i], self.a.masks, "real")

    def pick(self):
        """the number of a picture"""
        r = self.rng
        if r.random() >= self.drawn:
            pool = self.by_set[self.sets[int(np.searchsorted(self.share, r.random()))]]
        else:       # a newer folder of rare poses is smaller, but counts for more than its size
            n = np.array([len(p) for p in self.pools], float)
            n[1:] *= 1.7
            pool = self.pools[int(r.choice(len(n), p=n / n.sum()))]
        i, j = (pool[int(k)] for k in r.integers(len(pool), size=2))
        if self.loss[i] is None or self.loss[j] is None:
            return i
        hard, easy = (i, j) if self.loss[i] > self.loss[j] else (j, i)
        return hard if r.random() < self.a.harder else easy

    def learn(self, numbers, losses):
        """keeps a moving average of each picture's loss"""
        for i, v in zip(numbers, losses):
            if i >= 0:
                self.loss[i] = v if self.loss[i] is None else .6 * self.loss[i] + .4 * v

    def batch(self, n, twins):
        """the last `twins` rows are next frames of the first ones -> arrays, and the pictures' numbers (-1 for none)"""
        rows, numbers = [], []
        for _ in range(n - twins):
            if len(rows) >= twins and self.rng.random() < self.a.nobody:
                rows.append(self.augment.negative())
                numbers.append(-1)
            else:
                i = self.pick()
                rows.append(self.augment(self.every[i], self.every[self.pick()] if self.rng.random() < .12 else None))
                numbers.append(i)
        rows += [self.augment.twin(row) for row in rows[:twins]]
        return [np.stack(v) for v in zip(*rows)], numbers + [-1] * twins


def _work(a, seed, out, back):
    cv2.setNumThreads(1)
    out.cancel_join_thread()        # or this process would wait for ever to hand over what nobody reads any more
    batches, made = Batches(a, seed), 0
    out.put({"real": {k: len(v) for k, v in batches.by_set.items()}, "rendered": [len(p) for p in batches.pools]})
    while True:
        ready = batches.batch(a.batch, a.twins)
        made += 1
        while True:
            try:
                out.put(ready, timeout=5)
                break
            except queue.Full:
                if not multiprocessing.parent_process().is_alive():
                    return
        while True:
            try:
                batches.learn(*back.get_nowait())
            except queue.Empty:
                break
        if made % REREAD == 0:
            batches.refresh()


class Feed:
    """batches from the other process"""
    def __init__(self, a, seed):
        m = multiprocessing.get_context("spawn")
        self.ready, self.back = m.Queue(AHEAD), m.Queue()
        self.process = m.Process(target=_work, args=(a, seed, self.ready, self.back), daemon=True)
        self.process.start()

    def get(self):
        while True:
            try:
                return self.ready.get(timeout=20)
            except queue.Empty:
                if not self.process.is_alive():
                    raise RuntimeError("the process that makes the training pictures has ended")

    def tell(self, numbers, losses):
        self.back.put((numbers, losses))

    def close(self):
        self.process.terminate()
        self.process.join()
