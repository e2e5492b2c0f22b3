#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare our token ids with the `tokenizers` package on 10,000 strings, with SmolLM2's own vocabulary.

    check_tokenizer.py build/dev/tests/engine_probe .deps/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf [--golden]

--golden also writes tests/data/engine/tokenizer_golden.json, which the unit tests read.
"""
import json
import subprocess
import sys
from pathlib import Path

from reference_tokenizer import from_gguf, random_strings

GOLDEN = Path(__file__).resolve().parent.parent / "data" / "engine" / "tokenizer_golden.json"


def main():
    probe, model = sys.argv[1:3]
    reference = from_gguf(model)
    texts = list(random_strings(10_000))
    ours = json.loads(subprocess.run([probe, "tokenize", model], input=json.dumps(texts), capture_output=True, text=True, check=True).stdout)
    wrong = 0
    for text, ids in zip(texts, ours, strict=True):
        expected = reference.encode(text, add_special_tokens=False).ids
        if ids != expected:
            wrong += 1
            if wrong <= 5:
                print(f"{text!r}\n  ours     {ids}\n  expected {expected}")
    print(f"tokenizer: {len(texts) - wrong} of {len(texts)} strings have the same ids")
    if "--golden" in sys.argv:
        cases = [[text, reference.encode(text, add_special_tokens=False).ids] for text in random_strings(400, seed=2)]
        GOLDEN.write_text(json.dumps(cases, ensure_ascii=True) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
