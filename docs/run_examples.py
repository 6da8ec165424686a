#!/usr/bin/env python3
"""Runs the commands in the console blocks of README.md and docs/rules.md and puts what they print below them.

    docs/run_examples.py build/src/cli/notegraph      after `make demo`, from the root of the repository

A block that names a file ("```json revocation.json") is written to it first, in a folder of its own.
"""
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

notegraph = str(Path(sys.argv[1]).resolve())


def run_examples(page, folder):
    def answered(block):
        lines = ["```console"]
        for command in re.findall(r"^\$ notegraph (.*)$", block.group(0), re.M):
            run = subprocess.run([notegraph, *shlex.split(command)], cwd=folder, capture_output=True, text=True,
                                 check=True)
            lines += ["$ notegraph " + command, *run.stdout.rstrip("\n").splitlines()]
        return "\n".join([*lines, "```"])

    text = page.read_text()
    for name, body in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", text, re.M | re.S):
        (Path(folder) / name).write_text(body)
    page.write_text(re.sub(r"^```console\n.*?^```$", answered, text, flags=re.M | re.S))


run_examples(Path("README.md"), ".")
with tempfile.TemporaryDirectory() as scratch:
    run_examples(Path("docs/rules.md"), scratch)
