"""Small files as other programs write them: OpenDocument, an old and a binary workbook, and CSV in many ways."""

import struct
import zipfile
import zlib
from base64 import b85decode
from dataclasses import dataclass
from pathlib import Path

ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="Cijfers">{rows}</table:table></office:spreadsheet>
</office:body></office:document-content>"""
MIME = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/></manifest:manifest>"""

# Written once with LibreOffice: a sheet "Cijfers" with three rows, a hidden sheet "Verborgen" with "x" in B3.
OLD_WORKBOOK = (
    "c-rk)U1(fY5T0{)v$>n3$xYg5O>11EZT>c;wV)BLNxG@Fphjx_p#<zExk<O(?1oJWiD2DY^CB%+`k)U5DMSzie-"
    "P?}ipg6al#0*?MIr5jDDhzxe<+x&-^@L`xlJ~(y9uH;vwZiQJNNv~%$b?9UtOu5z4&3>HCjRsk%t!2e)73^3h-xMEFwem7Sic-"
    "hMiug{}j#Zl6B~X{z?GWc`0CO-InQco&JAxkmC4_QGoVQ3}u2Qs1Ujh7ULc-pFRtDw#%2+=P!PK_TTKsJwUGW&;Fjze>qSAYyc{ODklU`"
    "HBbX=1U3P+ViQES1Dk<6fI46cuobuys0Z!>0>Irs18|RC*EU@;now^BS~M?+vTfZLttt6UXwg?fpKSPoRW7=}28;N>J0o^+9q6SIwvA9Y"
    "+8_9*Xs@gxtauI6Fw#BB3tKhl0#Hfs3;$Dj?h*R~byA>R+w}8Br>y?0JR9U$iKn8ErO&s**#%4dPVD@3IR=VKRfxhAr3m%G6GqUYjxO^F"
    "ds$lW`A}W*g<GxWYrVIErudXSX2<MAI9l(mrnmWoO@MmahKGCG1_oy3NKMi2>459_P6wFJV+#Mb{P;$Je7fcMQ;=OQIk!6PQ%m{HEAWFW"
    "@LN{k`*ZRM<{<0wF7nSCcu7*4ODpM-vO4LLvL@-3a$~Yo%1z0V^bs-kNjU2tWRy}0MUD;HiP1^;?fO!Z$)B|oeeuMQ9XmsO#1zda6CgTt"
    "R?!>|0$hFSu&ltB68V@;xG-q(3ZPu|-Bh09Bl$TRnsiDbgqYK+6VFbn|HX2GhzV0S5hTn%5l8-"
    "_`^541oB(vt9*V?K?+VAp!ck1s9UcPv$#^_5fPEZ35gEWd<7osYlg@daz|?Qn0*l(K)uqAF%kgs7O<t}73m(Ac*eg`a;w=o<7TP*@{r<X"
    "+7lfar#Syo$@F}QH;meG-MS8T#^A%~EiGHVr_o_U%XZ!!y(deo-"
    "W$USqW>@_pe3c)oB2k2a*@9|wh41vtk=c$+spuJeG3h1QHmTRlD!tQ6DLmPyX;``*bUcu%5}wMzbCkKro0q8X#Cg(h3U4a=W{B*ZHzh53"
    "&d=bDm9+GUJQ}VTXvJ*|X~Qx+X_Se?s%Q>fex|2*q||;#11VFR5jVw{shv*0RFm-iDJw@tV^Ep&<360hJYv+)C7%-"
    "%h#nS+a_&*3r9;{y(-3TM$aD{+GFjBEWH*@%P)W_P2er%|9G$Uz-"
    "8u`nb!HZ!Gt;FrTD{H+BZX|zQ|9E*mT5SS*7@`(=d4de`V;Zd_~2Mz-*~?r4LtZj+o5ou9gW&z40|JkgYB!y-"
    "Ie1vi>8HiMr+H)rP;~1e!bCi)Oz=vNv(|^eZyLLQ|I<d%b9I+zs~b}wFHmqe1A;m{7IenpV3bKr+Fub=RWZfJ2o;g9wnXE^Y@*4><lfd{"
    "}H<M;>quoyS~=@7k_s3%c~c5Y_ZP2f&B+>yw}a)WeKlW-%~O{%yRAV@vJv>?kfDfU4QR%1wEEk*T@J0>1ZS#yIDpo-"
    "`zWQ(Z7|}^8PRKTXKeS^<kMN%bogjm_0$qk!J8Zju*WC8Zt!QUVRVFx8K)h=A48u?=WsSJy^rBqUQIw?%?_KxfeK)J*Pdm4cJBNkG*oC_"
    "y6tst}b^HdYVpP|HHVIu<j4Q3I;_d%o)RNB@WKY)THMxDM0>>z~$`x-I$?Y)?kYT7Pg-DBKF@3ytDrQkI>&}2`on"
)


@dataclass(frozen=True)
class Percentage:
    """A number that an .ods shows as a percentage, and how."""

    value: float
    shown: str


def old_workbook(path: Path) -> Path:
    """Write an .xls file."""
    path.write_bytes(zlib.decompress(b85decode(OLD_WORKBOOK)))
    return path


def ods(path: Path, rows: list[list[object]], *, repeated: int = 1, shift: int = 0) -> Path:
    """Write an .ods file; the last row is repeated, and `shift` empty columns stand before every row."""
    lines = [_ods_row(row, shift, repeated if row is rows[-1] else 1) for row in rows]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIME)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows="".join(lines)))
    return path


def _ods_row(row: list[object], shift: int, repeated: int) -> str:
    before = f'<table:table-cell table:number-columns-repeated="{shift}"/>' if shift else ""
    cells = "".join(map(_ods_cell, row))
    return f'<table:table-row table:number-rows-repeated="{repeated}">{before}{cells}</table:table-row>'


def _ods_cell(value: object) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    if isinstance(value, Percentage):
        kind = f'office:value-type="percentage" office:value="{value.value}"'
        return f"<table:table-cell {kind}><text:p>{value.shown}</text:p></table:table-cell>"
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


def xlsb(path: Path, rows: list[list[object]], *, last: tuple[int, int] = (99, 9), is_short: bool = False) -> Path:
    """Write an .xlsb file: a workbook in binary records. `last` is how far it says that it goes, from 0.

    `is_short` writes of each row only the column of the first cell, as some programs do.
    """
    sheet = [_record(0x94, struct.pack("<IIII", 0, last[0], 0, last[1])), _record(0x91)]
    for number, row in enumerate(rows):
        sheet.append(_record(0x00, struct.pack("<II", number, 0) + bytes(8)))
        sheet += [_binary_cell(column, value, is_short=is_short and column > 0) for column, value in enumerate(row)]
    sheet += [_record(0x92)]
    book = [
        (0x8F, b""),
        (0x9C, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Cijfers")),
        (0x90, b""),
        (0x9D, bytes(26)),
        (0x84, b""),
    ]
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    of_sheet = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"".join(_record(kind, part) for kind, part in book))
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{rels}"><Relationship Id="rId1" Type="{of_sheet}" Target="worksheets/sheet1.bin"/>'
            "</Relationships>",
        )
        archive.writestr("xl/worksheets/sheet1.bin", b"".join(sheet))
    return path


def _binary_cell(column: int, value: object, *, is_short: bool = False) -> bytes:
    head = bytes(4) if is_short else struct.pack("<II", column, 0)
    if isinstance(value, str):
        return _record(0x11 if is_short else 0x06, head + _wide(value))
    return _record(0x10 if is_short else 0x05, head + struct.pack("<d", value))


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    """A record: its kind and length in sevens of bits, and its content."""
    return _sevens(kind) + _sevens(len(content)) + content


def _sevens(number: int) -> bytes:
    if number < 0x80:
        return bytes([number])
    return bytes([number & 0x7F | 0x80, number >> 7])
