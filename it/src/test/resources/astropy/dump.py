# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what astropy reads in VOTables, in a form that a test can compare by text.

usage: dump.py FILE...

    file NAME
    table INDEX COLUMNS ROWS     then a line per row, its cells separated by tabs:
        ~               a null integer, bit or truth value
        nan             a null or not-a-number
        17              an integer; a truth value or bit as 0 or 1
        x3ff8000000...  a floating point number: the bits of the double that is equal
        'text           a string, its code points beyond ASCII and the control characters as \\uXXXX
        [a,b,c]         an array, flat; complex numbers as pairs
    error TYPE                   instead of tables, or after some
"""
import struct
import sys
import warnings

import numpy as np
from astropy.io import votable
from numpy import ma


def number(value):
    value = float(value)
    return "nan" if value != value else "x" + struct.pack(">d", value).hex()


def text(value):
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    units = np.frombuffer(str(value).encode("utf-16-be"), dtype=">u2")
    return "'" + "".join(
        chr(unit) if 32 <= unit < 127 and unit != 92 else "\\u%04x" % unit for unit in units
    )


def flat(value, datatype):
    masks = ma.getmaskarray(value).ravel() if isinstance(value, ma.MaskedArray) else None
    data = np.asarray(ma.getdata(value)).ravel()
    cells = []
    for i, item in enumerate(data):
        cells.append(scalar(item, masks is not None and bool(masks[i]), datatype))
    return "[" + ",".join(cells) + "]"


def scalar(value, masked, datatype):
    if datatype in ("float", "double"):
        return "nan" if masked else number(value)
    if datatype in ("floatComplex", "doubleComplex"):
        return "nan,nan" if masked else number(value.real) + "," + number(value.imag)
    if masked:
        return "~"
    return str(int(value))


def cell(value, masked, field):
    datatype = field.datatype
    if datatype in ("char", "unicodeChar"):
        if isinstance(value, (np.ndarray, list)) and not isinstance(value, (str, bytes)):
            return "[" + ",".join(text(item) for item in np.asarray(value, dtype=object).ravel()) + "]"
        return "'" if value is ma.masked else text(value)
    if field.arraysize is None or field.arraysize == "1":
        if isinstance(value, np.ndarray) and value.ndim > 0:
            return flat(value, datatype)
        single = scalar(value, bool(np.all(masked)) or value is ma.masked, datatype)
        return "[" + single + "]" if datatype.endswith("Complex") else single
    if value is ma.masked or (isinstance(value, str) and value == ""):
        return "[]"
    if isinstance(value, np.ndarray) and not isinstance(value, ma.MaskedArray):
        value = ma.array(value, mask=masked if np.shape(masked) == value.shape else False)
    if not isinstance(value, np.ndarray):
        value = ma.array(value)
    return flat(value, datatype)


def dump(path):
    document = votable.parse(path, verify="ignore")
    for index, table in enumerate(document.iter_tables()):
        data = table.array
        print("table", index, len(table.fields), len(data) if table.fields else 0)
        if not table.fields:
            continue
        for row in range(len(data)):
            masks = data.mask[row]
            print("\t".join(
                cell(data.data[row][i], masks[i], field) for i, field in enumerate(table.fields)
            ))


warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    print("file", name)
    try:
        dump(name)
    except Exception as problem:  # the test decides whether that was to be expected
        print("error", type(problem).__name__, str(problem).splitlines()[:1])
