#!/usr/bin/env python3
"""Runs the commands in README.md's console blocks and puts what they print below them.

    docs/run_examples.py build/src/cli/notegraph      after `make demo`, from the root of the repository
"""
import re
import shlex
import subprocess
import sys
from pathlib import Path

notegraph, readme = sys.argv[1], Path("README.md")


def answered(block):
    commands = re.findall(r"^\$ notegraph (.*)$", block.group(0), re.M)
    lines = ["```console"]
    for command in commands:
        run = subprocess.run([notegraph, *shlex.split(command)], capture_output=True, text=True, check=True)
        lines += ["$ notegraph " + command, run.stdout.rstrip("\n")]
    return "\n".join([*lines, "```"])


readme.write_text(re.sub(r"^```console\n.*?^```$", answered, readme.read_text(), flags=re.M | re.S))
