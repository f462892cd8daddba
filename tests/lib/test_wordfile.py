"""The PDF of a letter, where LibreOffice is there."""

import io

import pytest
from docx import Document

from drenthe.lib.documents import wordfile


@pytest.mark.skipif(wordfile.converter() is None, reason="LibreOffice is not on this machine")
def test_pdf_is_tagged_for_who_listens_to_it():
    document, out = Document(), io.BytesIO()
    document.add_heading("Ons besluit", level=1)
    document.add_paragraph("Wij verlenen u een subsidie.")
    document.save(out)

    pdf = wordfile.to_pdf(out.getvalue())

    assert b"/StructTreeRoot" in pdf
    assert b"/H1" in pdf
