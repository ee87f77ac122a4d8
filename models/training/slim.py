"""Starts a light network from a trained default one: keeps in each layer the channels that carry most.
  python slim.py runs/default/last.pt runs/light-start.pt
Channels that are added to each other (a residual stage, its downsampling and its way back up) must be the same ones in all
of these layers; the inside of a block is free. train.py then recovers the rest, with the default model as its teacher."""
import sys

import torch

from network import WIDTHS, PoseNet


def weight_of(norms):
    """how much a channel says: the scale that its normalisation layers give it"""
    return sum(n.weight.detach().abs() + .3 * n.bias.detach().clamp_min(0) for n in norms)


def best(score, n):
    return torch.sort(torch.topk(score, n).indices).values


def keep(dst, src, rows, columns):
    """one convolution with its normalisation: output channels `rows`, input channels `columns`"""
    with torch.no_grad():
        lost = src.conv.weight.shape[1] / len(columns)
        dst.conv.weight.copy_(src.conv.weight[rows][:, columns] * lost ** .5)
        for k in ("weight", "bias", "running_mean", "running_var"):
            getattr(dst.norm, k).copy_(getattr(src.norm, k)[rows])


def slim(big, widths):
    small = PoseNet(widths)
    a, b, c = widths
    all_stem = torch.arange(32)
    stage = {1: [big.down1, big.stage1[0].b, big.up1], 2: [big.down2, big.stage2[0].b, big.stage2[1].b, big.up2],
             3: [big.down3, big.stage3.b]}
    k1, k2, k3 = (best(weight_of([m.norm for m in stage[i]]), n) for i, n in ((1, a), (2, b), (3, c)))
    keep(small.stem, big.stem, all_stem, torch.arange(3))

    def block(dst, src, k):
        inner = best(weight_of([src.a.norm]), len(k))
        keep(dst.a, src.a, inner, k)
        keep(dst.b, src.b, k, inner)
    keep(small.down1, big.down1, k1, all_stem)
    keep(small.down2, big.down2, k2, k1)
    keep(small.down3, big.down3, k3, k2)
    block(small.stage1[0], big.stage1[0], k1)
    for i in (0, 1):
        block(small.stage2[i], big.stage2[i], k2)
    block(small.stage3, big.stage3, k3)
    keep(small.up2, big.up2, k2, k3)
    m2 = best(weight_of([big.merge2.norm]), b)
    keep(small.merge2, big.merge2, m2, k2)
    keep(small.up1, big.up1, k1, m2)
    m1 = best(weight_of([big.merge1.norm]), a)
    keep(small.merge1, big.merge1, m1, k1)
    with torch.no_grad():
        small.head.weight.copy_(big.head.weight[:, m1])
        small.head.bias.copy_(big.head.bias)
        g = best(big.gate[0].weight.abs().sum(1), c // 4)
        small.gate[0].weight.copy_(big.gate[0].weight[g][:, k3])
        small.gate[0].bias.copy_(big.gate[0].bias[g])
        small.gate[2].weight.copy_(big.gate[2].weight[k3][:, g])
        small.gate[2].bias.copy_(big.gate[2].bias[k3])
        small.pres.weight.copy_(big.pres.weight[:, k3])
        small.pres.bias.copy_(big.pres.bias)
    return small


def main():
    source = torch.load(sys.argv[1], map_location="cpu")
    big = PoseNet(WIDTHS[source["width"]])
    big.load_state_dict(source["ema"])
    small = slim(big, WIDTHS["light"])
    torch.save(dict(source, ema=small.state_dict(), width="light", step=0, pictures=0), sys.argv[2])


if __name__ == "__main__":
    main()
