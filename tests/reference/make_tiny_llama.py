#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the tiny random Llama checkpoints of tests/data/engine and what Transformers says of them.

    python3 -m venv /tmp/venv-ref
    /tmp/venv-ref/bin/pip install torch==2.13.0 transformers tokenizers safetensors gguf accelerate
    /tmp/venv-ref/bin/python tests/reference/make_tiny_llama.py

Each folder gets config.json, tokenizer.json, model.safetensors and golden.json: the logits of two
sequences (one longer than a prefill chunk) and 64 greedy tokens after the first.
"""
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

TARGET = Path(__file__).resolve().parent.parent / "data" / "engine"
CASES = {  # name: (key-value heads of 4, tied)
    "llama_gqa_tied": (2, True),
    "llama_gqa_untied": (2, False),
    "llama_mha_tied": (4, True),
    "llama_mha_untied": (4, False),
}
SAMPLE = ["A force acts on a cart.", "Every action has a reaction.", "The two forces are equal and opposite.",
          "The cart moves 12 m in 3 s.", "作用力与反作用力大小相等。"]


def make_tokenizer():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=320, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
                                  special_tokens=["<|endoftext|>"], show_progress=False)
    tokenizer.train_from_iterator(SAMPLE, trainer)
    return tokenizer


def make_case(name, kv_heads, tied, tokenizer):
    torch.manual_seed(7)
    config = LlamaConfig(vocab_size=tokenizer.get_vocab_size(), hidden_size=32, intermediate_size=48,
                         num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=kv_heads,
                         max_position_embeddings=256, tie_word_embeddings=tied, rms_norm_eps=1e-5,
                         initializer_range=0.35, bos_token_id=None, eos_token_id=None, pad_token_id=None)
    model = LlamaForCausalLM(config).float().eval()
    for parameter_name, parameter in model.named_parameters():
        if "norm" in parameter_name:  # A norm of ones would hide that it is not applied.
            torch.nn.init.uniform_(parameter, 0.5, 1.5)
    folder = TARGET / name
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    generator = torch.Generator().manual_seed(11)
    sequences = [torch.randint(1, config.vocab_size, (length,), generator=generator).tolist() for length in (5, 70)]
    with torch.no_grad():
        last = [model(torch.tensor([ids])).logits[0, -3:].tolist() for ids in sequences]
        greedy = model.generate(torch.tensor([sequences[0]]), max_new_tokens=64, do_sample=False)[0, 5:].tolist()
    golden = {"sequences": sequences, "last_three_logits": [[[round(x, 6) for x in row] for row in rows] for rows in last],
              "greedy": greedy}
    (folder / "golden.json").write_text(json.dumps(golden) + "\n")
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{name}: {size} bytes, {sum(p.numel() for p in model.parameters())} parameters")
    assert size <= 200_000, "too large to commit"


def main():
    tokenizer = make_tokenizer()
    for name, (kv_heads, tied) in CASES.items():
        make_case(name, kv_heads, tied, tokenizer)


if __name__ == "__main__":
    main()
