#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores knowledge points against the glossary terms of a book's sections.

Usage: measure_knowledge_points.py DATA PROGRAM [--show]
  DATA     folder with gold.json and plain/<module>.txt
  PROGRAM  lectern-cli, called as `PROGRAM points FILE --json`
Prints F1@5, F1@10, F1@M and R@50 (means over the sections that have terms), the share of exact spans, and
how well definitions agree. Matching is by Porter-stemmed words, as the data's own baselines do it.
"""
import json
import pathlib
import re
import subprocess
import sys


class Porter:
    """The stemmer of M. F. Porter, "An algorithm for suffix stripping", 1980."""

    STEP2 = [("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
             ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
             ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
             ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble")]
    STEP3 = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
             ("ness", "")]
    STEP4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive",
             "ize", "ion", "al", "er", "ic", "ou"]

    @staticmethod
    def consonants(word):
        flags = []
        for i, letter in enumerate(word):
            vowel = letter in "aeiou" or (letter == "y" and i > 0 and flags[i - 1])
            flags.append(not vowel)
        return flags

    def measure(self, stem):
        shape = "".join("c" if c else "v" for c in self.consonants(stem))
        return len(re.findall("v+c+", shape))

    def has_vowel(self, stem):
        return not all(self.consonants(stem))

    def ends_cvc(self, word):
        flags = self.consonants(word)
        return len(word) > 2 and flags[-3:] == [True, False, True] and word[-1] not in "wxy"

    def ends_double(self, word):
        return len(word) > 1 and word[-1] == word[-2] and self.consonants(word)[-1]

    def step1(self, word):
        if word.endswith("sses") or word.endswith("ies"):
            word = word[:-2]
        elif word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
        if word.endswith("eed"):
            return word[:-1] if self.measure(word[:-3]) > 0 else word
        for ending in ("ed", "ing"):
            if word.endswith(ending) and self.has_vowel(word[:-len(ending)]):
                word = word[:-len(ending)]
                if word.endswith(("at", "bl", "iz")):
                    return word + "e"
                if self.ends_double(word) and word[-1] not in "lsz":
                    return word[:-1]
                if self.measure(word) == 1 and self.ends_cvc(word):
                    return word + "e"
                return word
        return word

    def replace(self, word, pairs):
        for ending, other in sorted(pairs, key=lambda pair: -len(pair[0])):
            if word.endswith(ending):
                stem = word[:-len(ending)]
                return stem + other if self.measure(stem) > 0 else word
        return word

    def stem(self, word):
        if len(word) < 3:
            return word
        word = self.step1(word)
        if word.endswith("y") and self.has_vowel(word[:-1]):
            word = word[:-1] + "i"
        word = self.replace(self.replace(word, self.STEP2), self.STEP3)
        for ending in sorted(self.STEP4, key=lambda e: -len(e)):
            if word.endswith(ending):
                stem = word[:-len(ending)]
                if self.measure(stem) > 1 and (ending != "ion" or stem[-1:] in "st"):
                    word = stem
                break
        if word.endswith("e"):
            stem = word[:-1]
            if self.measure(stem) > 1 or (self.measure(stem) == 1 and not self.ends_cvc(stem)):
                word = stem
        if word.endswith("ll") and self.measure(word) > 1:
            word = word[:-1]
        return word


STEMMER = Porter()


def norm(term):
    return " ".join(STEMMER.stem(token) for token in re.findall("[a-z0-9]+", term.lower()))


def f1(answers, gold, k):
    top = answers[:k]
    hits = len(set(top) & gold)
    if not hits:
        return 0.0
    precision, recall = hits / len(top), hits / len(gold)
    return 2 * precision * recall / (precision + recall)


def token_f1(answer, meaning):
    a = re.findall("[a-z0-9]+", answer.lower())
    b = re.findall("[a-z0-9]+", meaning.lower())
    common = sum(min(a.count(t), b.count(t)) for t in set(a))
    return 2 * common / (len(a) + len(b)) if common else 0.0


def run(program, files):
    return [json.loads(subprocess.run([program, "points", str(file), "--json"], check=True,
                                      capture_output=True, text=True).stdout)["points"] for file in files]


def main():
    data, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    show = "--show" in sys.argv
    modules = {m: v for m, v in json.loads((data / "gold.json").read_text())["modules"].items() if v["terms"]}
    files = [data / "plain" / f"{module}.txt" for module in modules]
    sums = {"F1@5": 0.0, "F1@10": 0.0, "F1@M": 0.0, "R@50": 0.0}
    spans = exact = 0
    strict, found = [], []
    for module, file, points in zip(modules, files, run(program, files)):
        text = file.read_text()
        answers = list(dict.fromkeys(filter(None, (norm(p["term"]) for p in points))))
        gold = {norm(t["term"]) for t in modules[module]["terms"]} - {""}
        sums["F1@5"] += f1(answers, gold, 5)
        sums["F1@10"] += f1(answers, gold, 10)
        sums["F1@M"] += f1(answers, gold, len(gold))
        sums["R@50"] += len(set(answers[:50]) & gold) / len(gold)
        for point in points:
            for span in point["spans"]:
                spans += 1
                exact += text[span["start"]:span["end"]] == span["quote"]
        definitions = {norm(p["term"]): p["definition"] for p in points}
        for term in modules[module]["terms"]:
            if norm(term["term"]) in definitions:
                found.append(token_f1(definitions[norm(term["term"])], term["meaning"]))
                strict.append(found[-1])
            else:
                strict.append(0.0)
        if show:
            print(f"\n{module} {modules[module]['title']}")
            print("  top:   ", ", ".join(("+" if norm(p["term"]) in gold else "") + p["term"] for p in points[:14]))
            print("  missed:", ", ".join(t["term"] for t in modules[module]["terms"]
                                         if norm(t["term"]) not in answers[:10]))
    for name, total in sums.items():
        print(f"{name} {total / len(modules):.3f}")
    print(f"spans exact {exact}/{spans}")
    print(f"definitions: token F1 {sum(found) / len(found):.3f} of {len(found)} found, "
          f"strict {sum(strict) / len(strict):.3f} of {len(strict)}")


if __name__ == "__main__":
    main()
