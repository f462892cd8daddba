"""The client for ClamAV, against a small daemon of our own in a thread."""

import io
import socket
import struct
import threading
from contextlib import contextmanager

import pytest

from drenthe.lib.outside.clamav import ScannerError, scan

VIRUS = b"X5O-a-test-virus"


class FakeClamd:
    """Speaks INSTREAM: finds VIRUS, or gives the answer that it was told to give."""

    def __init__(self, server: socket.socket, answer: bytes | None = None, limit: int | None = None):
        self.server, self.answer, self.limit = server, answer, limit
        self.received = b""
        self.command = b""
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def _serve(self):
        connection, _address = self.server.accept()
        with connection, connection.makefile("rb") as stream:
            self.command = stream.read(10)
            while size := struct.unpack("!I", stream.read(4))[0]:
                self.received += stream.read(size)
                if self.limit and len(self.received) > self.limit:
                    connection.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                    return
            found = b"stream: Test-Virus FOUND\0" if VIRUS in self.received else b"stream: OK\0"
            connection.sendall(found if self.answer is None else self.answer)


@contextmanager
def clamd(family=socket.AF_INET, place=("127.0.0.1", 0), **behaviour):
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.bind(place)
        server.listen(1)
        server.settimeout(10)
        fake = FakeClamd(server, **behaviour)
        fake.thread.start()
        address = server.getsockname()
        yield fake, address if isinstance(address, str) else f"{address[0]}:{address[1]}"
        fake.thread.join(10)


def test_clean_file_is_sent_whole_and_found_clean():
    content = bytes(range(256)) * 1000
    file = io.BytesIO(content)

    with clamd() as (fake, address):
        assert scan(file, address=address) is None

    assert (fake.command, fake.received) == (b"zINSTREAM\0", content)
    assert file.tell() == 0


def test_virus_is_named():
    with clamd() as (_fake, address):
        assert scan(io.BytesIO(b"a" + VIRUS), address=address) == "Test-Virus"


def test_unix_socket_is_found_by_its_path(tmp_path):
    with clamd(socket.AF_UNIX, str(tmp_path / "clamd")) as (_fake, address):
        assert scan(io.BytesIO(b"a"), address=address) is None


@pytest.mark.parametrize("answer", [b"", b"stream: OK", b"stream: ERROR\0", b"UNKNOWN COMMAND\0", b"stream: OKAY\0"])
def test_unclear_answer_is_an_error(answer):
    with clamd(answer=answer) as (_fake, address), pytest.raises(ScannerError):
        scan(io.BytesIO(b"a"), address=address)


def test_file_beyond_the_limit_of_the_scanner_is_an_error():
    with clamd(limit=100_000) as (_fake, address), pytest.raises(ScannerError):
        scan(io.BytesIO(bytes(5_000_000)), address=address)


@pytest.mark.parametrize("address", ["127.0.0.1:1", "127.0.0.1:notaport", "/nowhere/clamd"])
def test_scanner_that_cannot_be_reached_is_an_error(address):
    with pytest.raises(ScannerError):
        scan(io.BytesIO(b"a"), address=address)


def test_silent_scanner_is_an_error():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        with pytest.raises(ScannerError):
            scan(io.BytesIO(b"a"), address=f"127.0.0.1:{server.getsockname()[1]}", timeout=0.2)
