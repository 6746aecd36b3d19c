# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
"""Reads VOTables with astropy, strictly.

usage: verify.py OUT LIST [exception|warn]        LIST has the name of a document on each line

Writes to OUT a line `file NAME` for each document, then a line for the exception that ended reading, if any, and for
each warning.
"""
import sys
import warnings

from astropy.io import votable


def one_line(error):
    return " ".join(str(error).split())[:300]


def verify(name, mode, out):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            votable.parse(name, verify=mode)
        except Exception as error:
            out.write("ERROR %s: %s\n" % (type(error).__name__, one_line(error)))
        for warning in caught:
            out.write("WARNING %s: %s\n" % (warning.category.__name__, one_line(warning.message)))


def main(out_name, list_name, mode):
    with open(out_name, "w", encoding="utf-8") as out, open(list_name, encoding="utf-8") as names:
        for name in names.read().splitlines():
            out.write("file %s\n" % name)
            verify(name, mode, out)


main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "exception")
