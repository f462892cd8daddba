"""Workbooks as Excel leaves them."""

import re
import zipfile

import openpyxl
import pytest


@pytest.fixture
def with_results():
    """Write a workbook, with a result beside each formula, as Excel keeps it: {"B3": "342"}."""

    def write(path, rows, results):
        book = openpyxl.Workbook()
        book.active.title = "Blad1"
        for row in rows:
            book.active.append(row)
        book.save(path)
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = "xl/worksheets/sheet1.xml"
        for ref, result in results.items():
            pattern = rf'(<c r="{ref}"[^>]*><f>[^<]*</f>)<v\s*/?>(?:</v>)?'
            parts[name] = re.sub(pattern, rf"\g<1><v>{result}</v>", parts[name].decode()).encode()
        with zipfile.ZipFile(path, "w") as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
        return path

    return write
