"""Small files of every kind, and hostile ones, made on the spot."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from openpyxl import Workbook

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(40) + b"\xff\xd9"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
MSG = OLE + bytes(600) + "__properties_version1.0".encode("utf-16-le") + bytes(64)
EML = b"From: a@test.example\r\nDate: Mon, 1 Jun 2026 10:00:00 +0200\r\nSubject: Plan\r\n\r\nHello\r\n"
EXE = b"MZ\x90\x00" + bytes(200)


def docx() -> bytes:
    out = io.BytesIO()
    Document().save(out)
    return out.getvalue()


def xlsx() -> bytes:
    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as found:
        for name, content in members.items():
            found.writestr(name, content)
    return out.getvalue()


def opendocument(kind: str, **members: bytes) -> bytes:
    return archive(
        {"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<a/>", **members}
    )


def with_member(office: bytes, name: str, content: bytes = b"x") -> bytes:
    out = io.BytesIO(office)
    with zipfile.ZipFile(out, "a") as found:
        found.writestr(name, content)
    return out.getvalue()


def relation(kind: str) -> bytes:
    """A part that names something else that the file goes to get."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    other = f'<Relationship Id="r1" Type="{types}/{kind}" Target="https://x.example/a" TargetMode="External"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{other}</Relationships>'.encode()


def field(*runs: str) -> bytes:
    """A part of a Word text with a field, cut over runs."""
    said = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    return f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>{said}</w:p></w:hdr>'.encode()


def link(kind: str) -> bytes:
    """A link of a workbook to something outside it."""
    return f'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><{kind}/></externalLink>'.encode()


@cache
def bomb() -> bytes:
    """A Word file of a few hundred kilobytes that unpacks to 300 MB: a second's work, so only for who opens it."""
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as found, found.open("word/media/a.bin", "w") as member:
        for _ in range(300):
            member.write(bytes(1_000_000))
    return out.getvalue()


def made(content: bytes | Callable[[], bytes]) -> bytes:
    """What stands in a file, given as it is or as what makes it: a case of a table is made by every worker."""
    return content() if callable(content) else content


def upload(name: str = "plan.pdf", content: bytes = PDF) -> Any:
    """A file as a browser sends it; Django itself takes folders off a name, so the name is set afterwards."""
    found = SimpleUploadedFile("x", content)
    found._name = name
    return found
