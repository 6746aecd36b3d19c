# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
"""read FILE: verifies a FITS file and prints the cells of its tables; write FILE: writes one of every kind of column."""
import sys
import numpy as np
from astropy.io import fits


def shown(value):
    if isinstance(value, np.ndarray) and value.dtype.kind in "SU":
        return "".join(np.asarray(value).astype(str).tolist())
    if isinstance(value, (np.ndarray, list, tuple)):
        return "[" + ",".join(shown(v) for v in np.asarray(value).ravel(order="C")) + "]"
    if isinstance(value, (bool, np.bool_)):
        return "T" if value else "F"
    if isinstance(value, (complex, np.complexfloating)):
        return "[%s,%s]" % (shown(value.real), shown(value.imag))
    if isinstance(value, (float, np.floating)):
        return repr(float(value))
    return str(value).rstrip()


def read(name):
    with fits.open(name) as hdus:
        hdus.verify("exception")
        for hdu in hdus:
            if isinstance(hdu, fits.BinTableHDU):
                for row in hdu.data:
                    print("\t".join(shown(row[c]) for c in range(len(hdu.columns))))


def write(name):
    lists = np.empty(2, dtype=object)
    lists[0] = np.array([1, 2, 3], dtype=np.int32)
    lists[1] = np.array([], dtype=np.int32)
    columns = [
        fits.Column("u16", "I", bzero=32768, array=np.array([0, 65535], dtype=np.uint16)),
        fits.Column("u32", "J", bzero=2147483648, array=np.array([1, 4294967295], dtype=np.uint32)),
        fits.Column("f", "E", array=np.array([1.5, np.nan], dtype=np.float32)),
        fits.Column("ok", "L", array=np.array([True, False])),
        fits.Column("text", "5A", array=np.array(["ab", "abcde"])),
        fits.Column("bits", "11X", array=np.array([[1, 0, 1] + [0] * 7 + [1], [0] * 11], dtype=bool)),
        fits.Column("grid", "6J", dim="(2,3)", array=np.arange(12, dtype=np.int32).reshape(2, 3, 2)),
        fits.Column("list", "PJ()", array=lists),
        fits.Column("z", "M", array=np.array([1 - 2j, 0.5j])),
    ]
    fits.BinTableHDU.from_columns(columns, name="KINDS").writeto(name, overwrite=True)


{"read": read, "write": write}[sys.argv[1]](sys.argv[2])
