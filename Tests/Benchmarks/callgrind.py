"""Counts the instructions of a program with valgrind, and tells which functions they were spent in."""

import os
import re
import subprocess
import tempfile

# Swift seeds its hash tables anew in every process unless it is told not to.
ENVIRONMENT = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C.UTF-8"}
COST = re.compile(r"(?:0x)?[+*\-0-9a-f]+ \d+$")
NAMED = re.compile(r"(c?(?:fn|ob))=\((\d+)\)(?: (.*))?$")


def profile(command, environment={}):
    """Runs a command under callgrind, with some variables more; returns its `Profile`.

    The program is copied without its lines for debuggers, in which some versions of valgrind find
    no way; the names of functions stay.
    """
    with tempfile.TemporaryDirectory(prefix="callgrind.") as folder:
        program, output = f"{folder}/program", f"{folder}/output"
        subprocess.run(["strip", "-g", "-o", program, command[0]], check=True)
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", program,
             *command[1:]],
            env={**ENVIRONMENT, **environment}, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(output, encoding="utf-8", errors="replace") as lines:
            return Profile(lines)


class Profile:
    """The totals of a run, and the instructions of every call, those of the callees included."""

    def __init__(self, lines):
        self.total = 0
        # (object of the caller, caller, object of the callee, callee): instructions.
        self.calls = {}
        self.names = {}
        names = {"fn": {}, "ob": {}}
        at = {"fn": "", "ob": "", "cfn": "", "cob": ""}
        is_call = False
        for line in lines:
            line = line.rstrip("\n")
            named = NAMED.match(line)
            if named:
                key, number, name = named.groups()
                table = names[key[-2:]]
                if name:
                    table[number] = name
                at[key] = table.get(number, "")
                if key == "fn":
                    at["cob"] = at["ob"]
            elif line.startswith("calls="):
                is_call = True
            elif COST.match(line):
                cost = int(line.split()[1])
                if is_call:
                    call = (at["ob"], at["fn"], at["cob"] or at["ob"], at["cfn"])
                    self.calls[call] = self.calls.get(call, 0) + cost
                    is_call, at["cob"] = False, at["ob"]
            elif line.startswith(("summary:", "totals:")):
                self.total = int(line.split()[1])

    def within(self, function):
        """Instructions of a Swift function such as `FormPlanner.plan(_:)`, calls included."""
        names = self.swift_names()
        return sum(
            cost for (_, caller, _, callee), cost in self.calls.items()
            if names[callee].endswith(function) and not names[caller].endswith(function))

    def swift_names(self):
        """How Swift writes the names of the functions; valgrind marks recursion with 'NUMBER."""
        if not self.names:
            mangled = sorted({name for call in self.calls for name in (call[1], call[3])})
            text = subprocess.run(
                ["swift", "demangle", "--compact", "--simplified"], check=True,
                capture_output=True, text=True,
                input="\n".join(name.split("'")[0] for name in mangled)).stdout
            self.names = dict(zip(mangled, text.split("\n")))
        return self.names

    def within_library(self, name):
        """Instructions of a shared library when others call it."""
        return sum(
            cost for (outer, _, inner, _), cost in self.calls.items()
            if name in inner and name not in outer)
