#!/usr/bin/env python3
"""Kills `chancery add` at random moments and looks whether running it again gives the dossier of a run that was not cut off.

    killed.py --program .build/release/chancery --reports FILE [--times 200] [--seed 1]
"""
import argparse, os, random, subprocess, sys, tempfile, time

LISTS = ["engagements", "people", "undecided", "statements", "commitments", "milestones", "reports"]


def content(program, dossier):
    lists = [subprocess.run([program, "list", what, "--format", "jsonl", "--dossier", dossier], capture_output=True).stdout for what in LISTS]
    check = subprocess.run([program, "check", "dossier", "--dossier", dossier], capture_output=True, text=True)
    return lists, check.returncode, check.stdout


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", required=True); ap.add_argument("--reports", required=True)
    ap.add_argument("--times", type=int, default=200); ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    dice = random.Random(a.seed)
    with tempfile.TemporaryDirectory() as folder:
        def add(name): return [a.program, "add", a.reports, "--dossier", os.path.join(folder, name)]
        start = time.time()
        subprocess.run(add("whole"), check=True, stdout=subprocess.DEVNULL)
        whole = time.time() - start
        expected = content(a.program, os.path.join(folder, "whole"))
        cut = wrong = 0
        for number in range(a.times):
            name = f"cut{number}"
            process = subprocess.Popen(add(name), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(dice.random() * whole * 1.05)
            process.kill()
            cut += process.wait() < 0
            again = subprocess.run(add(name), capture_output=True, text=True)
            if again.returncode != 0 or content(a.program, os.path.join(folder, name)) != expected:
                wrong += 1
                print(f"run {number}: another dossier. {again.stderr}", file=sys.stderr)
            for ending in ["", "-wal", "-shm"]:
                path = os.path.join(folder, name + ending)
                if os.path.exists(path): os.remove(path)
        print(f"{a.times} runs, {cut} cut off before their end, {wrong} with another dossier than a run that was not")
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
