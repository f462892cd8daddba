"""Opening a zip that somebody sent: its list of members is bounded before it is read into memory."""

import struct
import zipfile
from pathlib import Path
from typing import IO

END, END_SIZE, LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
MAX_DIRECTORY = 5_000_000  # bytes; 20,000 members with long names fit


def open_zip(file: IO[bytes] | Path) -> zipfile.ZipFile:
    """Return an open archive. Raises zipfile.BadZipFile: no zip, or with a list of more than MAX_DIRECTORY bytes.

    The library reads the whole list of members at once: of a file of 25 MB that is half a million of them.
    """
    if isinstance(file, Path):
        with file.open("rb") as opened:
            _check_directory(opened)
    else:
        _check_directory(file)
        file.seek(0)
    return zipfile.ZipFile(file)


def _check_directory(file: IO[bytes]) -> None:
    size = file.seek(0, 2)
    file.seek(max(0, size - END_SIZE - LONGEST_COMMENT))
    tail = file.read()
    last = tail[-END_SIZE:]
    at = len(tail) - END_SIZE if last.startswith(END) and last.endswith(b"\x00\x00") else tail.rfind(END)
    if at < 0 or len(tail) - at < END_SIZE:
        raise zipfile.BadZipFile("it has no end")
    (directory,) = struct.unpack_from("<L", tail, at + 12)
    if directory > MAX_DIRECTORY:  # so has one that says its size elsewhere (zip64): all ones
        raise zipfile.BadZipFile("its list of members is too long")
