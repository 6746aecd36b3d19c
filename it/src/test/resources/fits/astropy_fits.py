# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
"""What astropy reads and writes.

read FILE: verifies a FITS file and prints the cells of its tables; write FILE: writes one of every kind of column;
table FILE: a Table with masked cells, units and metadata; text FILE: an ASCII table behind an image.
"""
import sys
import numpy as np
from astropy.io import fits
from astropy.table import MaskedColumn, Table


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


def table(name):
    made = Table()
    made["n"] = MaskedColumn([1, 2], mask=[True, False], description="a number")
    made["x"] = MaskedColumn([1.5, 2.5], mask=[False, True], unit="Jy")
    made["name"] = MaskedColumn(["one", "three"], mask=[False, False])
    made["u8"] = np.array([0, 255], dtype=np.uint8)
    made["u64"] = np.array([5, 2**63 - 1], dtype=np.uint64)
    made["cube"] = np.arange(12.0).reshape(2, 2, 3)
    made["words"] = np.array([["a", "bb"], ["ccc", ""]])
    made.meta["AUTHOR"] = "somebody"
    made.meta["comments"] = ["a first comment"]
    made.write(name, format="fits", overwrite=True)


def text(name):
    columns = [
        fits.Column("n", "I6", array=[1, 22, -333], unit="s"),
        fits.Column("x", "E15.7", array=[1e30, -2.5, 0.0]),
        fits.Column("s", "A8", array=["ab", "cd ef", ""]),
    ]
    hdus = [fits.PrimaryHDU(), fits.ImageHDU(np.zeros((2, 3)), name="SKY"), fits.TableHDU.from_columns(columns, name="TEXT")]
    fits.HDUList(hdus).writeto(name, overwrite=True)


{"read": read, "write": write, "table": table, "text": text}[sys.argv[1]](sys.argv[2])
