"""The pose network: dense 3x3 convolutions, 256x192 in, 15 probability maps of 64x48 out.

Stem 4x4 with stride 4, residual stages at strides 8, 16 and 32 (2, 2, 2 blocks), a gate over the top stage's channels,
nearest-neighbour decoder back to stride 8 with one more block, and a pixel-shuffle head to stride 4. Plain dense
convolutions are what ONNX Runtime runs fastest on a CPU for the accuracy they bring.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

STEM, WIDTHS = 32, (48, 96, 144)
POINTS = ["NOSE", "LEFT_EYE", "RIGHT_EYE", "LEFT_EAR", "RIGHT_EAR", "LEFT_SHOULDER", "RIGHT_SHOULDER",
          "LEFT_ELBOW", "RIGHT_ELBOW", "LEFT_WRIST", "RIGHT_WRIST", "LEFT_HIP", "RIGHT_HIP",
          "MOUTH_LEFT", "MOUTH_RIGHT"]
SWAP = [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13]   # left-right partners
GROUPS = {"face": [0, 1, 2, 3, 4], "shoulders": [5, 6], "elbows": [7, 8], "wrists": [9, 10],
          "hips": [11, 12], "mouth": [13, 14]}
WIDTH, HEIGHT, STRIDE = 256, 192, 4
MEAN, SCALE = (118.0, 110.0, 104.0), 64.0


class ConvNorm(nn.Sequential):
    def __init__(self, cin, cout, k=3, stride=1, relu=True):
        super().__init__()
        pad = 0 if k == stride else k // 2
        self.add_module("conv", nn.Conv2d(cin, cout, k, stride, pad, bias=False))
        self.add_module("norm", nn.BatchNorm2d(cout, momentum=0.02))
        self.relu = relu

    def forward(self, x):
        x = self.norm(self.conv(x))
        return F.relu(x) if self.relu else x


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.a, self.b = ConvNorm(c, c), ConvNorm(c, c, relu=False)
        nn.init.zeros_(self.b.norm.weight)      # a new block changes nothing until it has learnt: a network can grow

    def forward(self, x):
        return F.relu(x + self.b(self.a(x)))


class PoseNet(nn.Module):
    def __init__(self):
        super().__init__()
        a, b, c = WIDTHS
        n = len(POINTS)
        self.plain = False      # True once the input scaling is part of the stem's weights
        self.register_buffer("mean", torch.tensor(MEAN).view(1, 3, 1, 1))
        self.register_buffer("scale", torch.tensor(SCALE))
        self.stem = ConvNorm(3, STEM, 4, 4)
        self.down1, self.stage1 = ConvNorm(STEM, a, 3, 2), nn.Sequential(Block(a), Block(a))
        self.down2, self.stage2 = ConvNorm(a, b, 3, 2), nn.Sequential(Block(b), Block(b))
        self.down3, self.stage3 = ConvNorm(b, c, 3, 2), Block(c)
        self.deep = Block(c)
        self.gate = nn.Sequential(nn.Linear(c, c // 4), nn.ReLU(), nn.Linear(c // 4, c))
        self.up2, self.merge2 = ConvNorm(c, b, 1, relu=False), ConvNorm(b, b)
        self.up1, self.merge1 = ConvNorm(b, a, 1, relu=False), ConvNorm(a, a)
        self.refine = Block(a)
        self.head = nn.Conv2d(a, 4 * n, 3, 1, 1)
        self.pres = nn.Linear(c, n)
        self.faces = nn.Conv2d(a, 2, 1)     # anybody's face: logit of its centre, log of the shoulder width over 64 pixels
        nn.init.constant_(self.faces.bias, -3.0)

    def forward(self, image):
        """image: float [N,3,192,256], 0..255 -> heat logits [N,15,48,64], presence logits [N,15],
        faces [N,2,24,32]"""
        x = self.stem(image if self.plain else (image - self.mean) / self.scale)
        s1 = self.stage1(self.down1(x))
        s2 = self.stage2(self.down2(s1))
        s3 = self.deep(self.stage3(self.down3(s2)))
        pooled = s3.mean((2, 3))
        top = s3 * torch.sigmoid(self.gate(pooled))[:, :, None, None]
        y = self.merge2(F.relu(s2 + F.interpolate(self.up2(top), scale_factor=2.0)))
        y = self.refine(self.merge1(F.relu(s1 + F.interpolate(self.up1(y), scale_factor=2.0))))
        return F.pixel_shuffle(self.head(y), 2), self.pres(pooled), self.faces(y)


def fuse(conv, norm):
    """weights and bias of one convolution that does what conv and norm do together"""
    k = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.weight * k[:, None, None, None], norm.bias - norm.running_mean * k


def fused(net):
    """a copy of the network without normalisation layers, for export; the input scaling goes into the stem"""
    import copy
    out = copy.deepcopy(net).eval()
    with torch.no_grad():
        for m in out.modules():
            if isinstance(m, ConvNorm):
                w, b = fuse(m.conv, m.norm)
                m.conv.bias = nn.Parameter(b)
                m.conv.weight.copy_(w)
                m.norm = nn.Identity()
        c = out.stem.conv      # the stem has no padding, so shift and scale fold exactly
        c.bias.sub_((c.weight * (out.mean / out.scale)).sum((1, 2, 3)))
        c.weight.div_(out.scale)
        out.plain = True
    return out


def load_grown(net, state):
    """Start from a checkpoint, also of a network with fewer blocks: new blocks change nothing at first."""
    missing, unknown = net.load_state_dict(state, strict=False)
    blocks = tuple(n + "." for n, m in net.named_modules() if isinstance(m, Block))
    wrong = unknown + [k for k in missing if not k.startswith(blocks)]
    if wrong:
        raise ValueError("this checkpoint is of another network: " + ", ".join(wrong))


def load_fused_onnx(net, path, images):
    """Start from an exported model, also one with more or fewer blocks: its convolutions have the normalisation folded in,
    so a batch of pictures tells each normalisation layer the statistics with which it changes nothing."""
    import onnx
    from onnx import numpy_helper
    value = {i.name.removeprefix("net."): torch.from_numpy(numpy_helper.to_array(i).copy()) for i in onnx.load(path).graph.initializer}
    handles = []
    with torch.no_grad():
        for name, m in net.named_modules():
            if isinstance(m, ConvNorm) and name + ".conv.weight" in value:
                m.conv.weight.copy_(value[name + ".conv.weight"])

                def settle(norm, args, bias=value[name + ".conv.bias"]):
                    x = args[0].float()
                    var, mean = torch.var_mean(x, (0, 2, 3), correction=0)
                    norm.running_var.copy_(var + 1e-6)
                    norm.running_mean.copy_(mean)
                    norm.weight.copy_(torch.sqrt(norm.running_var + norm.eps))
                    norm.bias.copy_(mean + bias)
                handles.append(m.norm.register_forward_pre_hook(settle))
        for name in ("head", "gate.0", "gate.2", "pres", "faces"):
            if name + ".weight" not in value:
                continue                    # a model from before it could count faces
            layer = net.get_submodule(name)
            layer.weight.copy_(value[name + ".weight"])
            layer.bias.copy_(value[name + ".bias"])
        net.eval()(images)
        for h in handles:
            h.remove()
