# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
"""Writes five small images around (83.6, 22.0), each with a world coordinate system, into a folder."""
import sys

import numpy
from astropy.io import fits

for i in range(5):
    hdu = fits.PrimaryHDU(numpy.arange(64 * 64, dtype=numpy.int16).reshape(64, 64) + i)
    for key, value in {
        "CTYPE1": "RA---TAN", "CTYPE2": "DEC--TAN", "CRVAL1": 83.6 + 0.1 * i, "CRVAL2": 22.0,
        "CRPIX1": 32.5, "CRPIX2": 32.5, "CDELT1": -0.002, "CDELT2": 0.002, "CUNIT1": "deg", "CUNIT2": "deg",
        "OBJECT": "field %d" % i, "DATE-OBS": "2026-01-0%d" % (i + 1), "EXPTIME": 60.0,
    }.items():
        hdu.header[key] = value
    hdu.writeto("%s/field%d.fits" % (sys.argv[1], i), overwrite=True)
