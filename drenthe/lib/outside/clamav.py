"""A small client for ClamAV's daemon: sends a file over INSTREAM and says which virus was found.

Anything but a clear answer is an error: a file that nobody looked at is never taken for a clean one.
"""

import socket
import struct
from contextlib import suppress
from typing import IO

CHUNK = 65_536
TIMEOUT = 20.0  # seconds without an answer: somebody is waiting for a page
MAX_ANSWER = 4096
PORT = 3310


class ScannerError(Exception):
    """The scanner cannot be reached, or did not give a clear answer."""


def scan(file: IO[bytes], *, address: str, timeout: float = TIMEOUT) -> str | None:
    """Return the name of the virus in a seekable file, or None when the scanner found it clean.

    `address` is "host:port", "[::1]:port" or the path of a Unix socket (begins with a slash). The file is left at its
    beginning. Raises ScannerError.
    """
    file.seek(0)
    try:
        with _connect(address, timeout) as connection:
            answer = _ask(connection, file)
    except (OSError, ValueError) as error:
        raise ScannerError(f"{address}: {error}") from error
    finally:
        file.seek(0)
    if answer == "stream: OK":
        return None
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise ScannerError(f"{address}: {answer or 'no answer'}")


def _connect(address: str, timeout: float) -> socket.socket:
    if not address.startswith("/"):
        host, _colon, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]") or port, int(port) if host else PORT), timeout=timeout)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _ask(connection: socket.socket, file: IO[bytes]) -> str:
    with suppress(BrokenPipeError, ConnectionResetError):  # it hangs up on a file beyond its own limit, and says so
        connection.sendall(b"zINSTREAM\0")
        while chunk := file.read(CHUNK):
            connection.sendall(struct.pack("!I", len(chunk)) + chunk)
        connection.sendall(struct.pack("!I", 0))
    answer = b""
    while b"\0" not in answer and len(answer) < MAX_ANSWER:
        part = connection.recv(1024)
        if not part:
            break
        answer += part
    text, end, _rest = answer.partition(b"\0")
    return text.decode("utf-8", "replace").strip() if end else ""
