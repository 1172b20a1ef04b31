#!/usr/bin/python3
"""Prints workbooks as LibreOffice would, and shows the text of every page.

    render.py [--timeout SECONDS] [--keep FOLDER] FILE...

Prints one JSON object: for each file `{"pages": [text, ...]}`, or `{"error": text}`. With --keep the
PDF files stay in the folder. Exit status: 0, or 2 if a file could not be printed.
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile


def run(command, timeout):
    """Runs a command in a process group of its own; raises if it fails or takes too long."""
    process = subprocess.Popen(
        command, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    try:
        output, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise RuntimeError("%s took more than %g s" % (command[0], timeout))
    if process.returncode:
        raise RuntimeError("%s: %s" % (command[0], errors.decode(errors="replace").strip()))
    return output


# LibreOffice 7.4 leaves out files beyond some 245 arguments, without a word.
FILES_PER_RUN = 200


def print_to_pdf(paths, folder, timeout):
    """Prints all files; a file that fails has no PDF afterwards."""
    profile = tempfile.mkdtemp(prefix="gongkai-office-")
    try:
        for start in range(0, len(paths), FILES_PER_RUN):
            run(["soffice", "-env:UserInstallation=file://" + profile, "--headless",
                 "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder]
                + paths[start:start + FILES_PER_RUN], timeout)
    finally:
        shutil.rmtree(profile, ignore_errors=True)


def pages(pdf, timeout):
    text = run(["pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"], timeout).decode()
    # pdftotext ends every page with a form feed.
    return text.split("\f")[:-1]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("--keep", metavar="FOLDER")
    options = parser.parse_args()
    results, status = {}, 0
    folder = tempfile.mkdtemp(prefix="gongkai-pdf-")
    try:
        # Names of the copies are numbers, so that files of one name in two folders do not collide.
        copies = []
        for index, path in enumerate(options.files):
            copy = os.path.join(folder, "%d.xlsx" % index)
            shutil.copyfile(path, copy)
            copies.append(copy)
        print_to_pdf(copies, folder, options.timeout)
        for path, copy in zip(options.files, copies):
            pdf = copy[:-len("xlsx")] + "pdf"
            if not os.path.exists(pdf):
                results[path] = {"error": "LibreOffice made no PDF of it"}
                status = 2
                continue
            results[path] = {"pages": pages(pdf, options.timeout)}
            if options.keep:
                os.makedirs(options.keep, exist_ok=True)
                name = os.path.splitext(os.path.basename(path))[0] + ".pdf"
                shutil.copyfile(pdf, os.path.join(options.keep, name))
    except (OSError, RuntimeError) as error:
        print(json.dumps({"error": str(error)}, ensure_ascii=False))
        return 2
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(results, ensure_ascii=False, indent=1))
    return status


if __name__ == "__main__":
    sys.exit(main())
