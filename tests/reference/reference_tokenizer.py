# SPDX-License-Identifier: GPL-3.0-or-later
"""The `tokenizers` package with a GGUF file's vocabulary and merges, and strings to compare on."""
import random

from gguf import GGUFReader
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers

CONTROL, USER_DEFINED = 3, 4


def from_gguf(path):
    reader = GGUFReader(path)

    def strings(key):
        field = reader.fields[key]
        return [bytes(field.parts[i]).decode() for i in field.data]

    tokens, merges = strings("tokenizer.ggml.tokens"), strings("tokenizer.ggml.merges")
    types = [int(reader.fields["tokenizer.ggml.token_type"].parts[i][0]) for i in reader.fields["tokenizer.ggml.token_type"].data]
    assert strings("tokenizer.ggml.pre") == ["smollm"]
    tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=[tuple(m.split(" ")) for m in merges]))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False)
                                  for t, kind in zip(tokens, types) if kind in (CONTROL, USER_DEFINED)])
    return tokenizer


PARTS = [
    "The quick brown fox", " jumps over", "'s", "'ll", "'RE", " don't", "\u2019s", "Newton", "third law", " 3.14159", "0x7f", "²½①", "१२३",
    "力", "作用力与反作用力", "，大小相等。", "牛顿第三定律", "ｆｕｌｌ", "😀", "👩‍👩‍👧", "🇨🇳", "e\u0301", "ñ", "ß", "Ωμ", "привет", "שלום", "مرحبا",
    "for (int i = 0; i < n; ++i) {\n", "\treturn x;\n}", "def f(x):\n    return x**2", "<|im_start|>", "<|endoftext|>", "<|im_", "{}[]()", "!!!",
    "...", "——", " ", "  ", "     ", "\n", "\n\n", "\r\n", "\t\t", "\u00a0", "\u3000", "\u2003", "\u200b", "\ufeff", "\x00", "\x7f", "\u0085", "_", "a_b", "CamelCase",
    "https://example.org/a?b=1&c=2", "x²+y²", "10 000", "1,000.50 N", "m/s²", "\ufffd", "한국어", "ไทย", "Ⅷ", "𝔸𝕓", "𐍈", "𝟘",
]


def random_strings(count, seed=1):
    """Text, code, digits, spaces, emoji and broken bytes, the last as U+FFFD as the engine reads them."""
    source = random.Random(seed)
    for index in range(count):
        kind = index % 4
        if kind == 0:
            yield "".join(source.choice(PARTS) for _ in range(source.randint(1, 12)))
        elif kind == 1:
            yield "".join(chr(source.choice([source.randint(0, 0x7F), source.randint(0x80, 0x2FFF), source.randint(0x3000, 0xD7FF),
                                             source.randint(0x10000, 0x1FFFF)])) for _ in range(source.randint(1, 40)))
        elif kind == 2:
            broken = bytes(source.choice([source.randint(0, 255), source.randint(32, 126)]) for _ in range(source.randint(1, 60)))
            yield broken.decode("utf-8", errors="replace")
        else:
            yield "".join(source.choice("abc XYZ  \n\t0123456789'.,;é力") for _ in range(source.randint(1, 80)))
