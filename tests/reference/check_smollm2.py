#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare SmolLM2 at fp32 with Transformers on the same GGUF file: 64 greedy tokens of 10 prompts, up to
the first place where the reference's two best logits are closer than 1e-3; and log-likelihoods of
continuations within 1e-3 a token. Also states the mean KL of `auto` to fp32.

    check_smollm2.py build/dev/tests/engine_probe .deps/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf
"""
import json
import subprocess
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM

from reference_tokenizer import from_gguf

NEW_TOKENS = 64
NEAR = 1e-3
PROMPTS = [
    "Newton's third law states that", "The capital of France is", "To measure the force on a cart, a student",
    "def fibonacci(n):\n", "In 1687 Isaac Newton published", "Water boils at 100 degrees", "A teacher asks the class: why does",
    "Once upon a time", "The difference between mass and weight is",
    "<|im_start|>user\nExplain friction in one sentence.<|im_end|>\n<|im_start|>assistant\n",
]
SCORED = ("Two carts push each other apart. ",
          ["The forces on them are equal and opposite.", "Forces the on equal them are opposite and.", "Each cart feels a force of 4.2 N.", "力相等。"])


def ask(probe, arguments, data):
    done = subprocess.run([probe, *arguments], input=json.dumps(data), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def greedy_and_gaps(model, ids):
    with torch.no_grad():
        out = model.generate(torch.tensor([ids]), max_new_tokens=NEW_TOKENS, do_sample=False, output_logits=True,
                             return_dict_in_generate=True, repetition_penalty=1.0)
    tokens = out.sequences[0, len(ids):].tolist()
    gaps = []
    for logits in out.logits:
        best = torch.topk(logits[0].float(), 2).values
        gaps.append((best[0] - best[1]).item())
    return tokens, gaps


def same_until_near(ours, tokens, gaps):
    for index, (a, b) in enumerate(zip(ours, tokens)):
        if gaps[index] < NEAR:
            return True, index
        if a != b:
            return False, index
    return len(ours) == len(tokens), min(len(ours), len(tokens))


def check_greedy(model, tokenizer, probe, path):
    ours = ask(probe, ["generate", path, str(NEW_TOKENS), "fp32"], PROMPTS)
    good = 0
    for prompt, ids in zip(PROMPTS, ours, strict=True):
        tokens, gaps = greedy_and_gaps(model, tokenizer.encode(prompt, add_special_tokens=False).ids)
        same, length = same_until_near(ids, tokens, gaps)
        good += same
        print(f"  {'same' if same else 'DIFFERENT'} for {length} tokens: {prompt!r}")
    print(f"greedy: {good} of {len(PROMPTS)} prompts")
    return good == len(PROMPTS)


def check_scores(model, tokenizer, probe, path):
    prompt, continuations = SCORED
    ours = ask(probe, ["score", path, "fp32"], {"prompt": prompt, "continuations": continuations})
    head = tokenizer.encode(prompt, add_special_tokens=False).ids
    worst = 0.0
    for text, mine in zip(continuations, ours, strict=True):
        tail = tokenizer.encode(text, add_special_tokens=False).ids
        with torch.no_grad():
            shares = torch.log_softmax(model(torch.tensor([head + tail])).logits[0].double(), -1)
        expected = sum(shares[len(head) - 1 + i, token].item() for i, token in enumerate(tail))
        assert mine["tokens"] == len(tail)
        worst = max(worst, abs(mine["logprob"] - expected) / len(tail))
    print(f"score: largest difference {worst:.2e} a token")
    return worst <= 1e-3


def mean_kl(tokenizer, probe, path):
    text = " ".join(PROMPTS[:9])
    ids = tokenizer.encode(text, add_special_tokens=False).ids
    exact, packed = (torch.log_softmax(torch.tensor(ask(probe, ["logits", path, precision], [ids])[0]).double(), -1)
                     for precision in ("fp32", "auto"))
    kl = (exact.exp() * (exact - packed)).sum(-1)
    agree = (exact.argmax(-1) == packed.argmax(-1)).double().mean()
    print(f"auto against fp32: mean KL {kl.mean():.2e}, largest {kl.max():.2e}, same best token {agree:.1%}, {len(ids)} positions")


def main():
    probe, path = sys.argv[1:3]
    tokenizer = from_gguf(path)
    file = Path(path)
    model = AutoModelForCausalLM.from_pretrained(str(file.parent), gguf_file=file.name, dtype=torch.float32).eval()
    model.generation_config.eos_token_id = [2, 0]
    good = check_greedy(model, tokenizer, probe, path)
    good = check_scores(model, tokenizer, probe, path) and good
    mean_kl(tokenizer, probe, path)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
