"""The layout of a letter as a Word template, built here so that no binary file has to be kept."""

import functools
import io
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Arial"
PETROL = RGBColor(0x12, 0x47, 0x5A)
LABELS = (
    ("Datum", "letter_date"),
    ("Ons kenmerk", "case_number"),
    ("Uw kenmerk", "reference"),
    ("Behandeld door", "contact"),
)

QUESTIONS = (
    "Bel of mail ons dan: {{ contact }}, telefoon {{ contact_phone }}, e-mail {{ contact_email }}. "
    "Noem daarbij het nummer {{ case_number }}."
)


@functools.cache
def default_layout() -> bytes:
    """Return the Word template for docxtpl: sender, address, references, text, legal remedy, signature, annexes."""
    document = Document()
    _page(document)
    _head(document)
    _text(document)
    _end(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.widow_control = True
    normal.element.rPr.append(_element("w:lang", val="nl-NL"))
    for name, size, before in (("Heading 1", 12, 12), ("Heading 2", 10.5, 10)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.color.rgb = FONT, Pt(size), True, PETROL
        style.element.rPr.rFonts.set(qn("w:asciiTheme"), FONT)
        del style.element.rPr.rFonts.attrib[qn("w:asciiTheme")]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(3)
        style.paragraph_format.keep_with_next = True
    close = document.styles.add_style("Close", WD_STYLE_TYPE.PARAGRAPH)
    close.base_style = normal
    close.paragraph_format.space_after = Pt(0)
    document.core_properties.title, document.core_properties.language = "{{ subject }}", "nl-NL"
    document.core_properties.author = "{{ sender }}"
    _foot(section)


def _foot(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.style.font.size = Pt(8.5)
    paragraph.add_run("{{ case_number }}, bladzijde ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" van ")
    _field(paragraph, "NUMPAGES")


def _head(document: Any) -> None:
    sender = document.add_paragraph(style="Close").add_run("{{ sender }}")
    sender.bold, sender.font.size, sender.font.color.rgb = True, Pt(14), PETROL
    document.add_paragraph("{{ sender_address }}").paragraph_format.space_after = Pt(36)
    _loop(document, "line in addressee_lines", "{{ line }}", style="Close")
    for label, name in LABELS:
        document.add_paragraph(f"{{%p if {name} %}}")
        paragraph = document.add_paragraph(style="Close")
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(4))
        if name == LABELS[0][1]:
            paragraph.paragraph_format.space_before = Pt(30)
        paragraph.add_run(f"{label}\t").font.color.rgb = PETROL
        paragraph.add_run(f"{{{{ {name} }}}}")
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{{ subject }}", style="Heading 1").paragraph_format.space_before = Pt(24)


def _text(document: Any) -> None:
    """The text. What leads to a list stays with it, and the last of the text with the signature."""
    salutation = _kept(document, "{{ salutation }}", style="Normal")
    salutation.paragraph_format.space_before = Pt(6)
    document.add_paragraph("{%p for block in blocks %}")
    for kind, style in (("heading", "Heading 2"), ("item", "List Bullet"), ("text", "Normal")):
        document.add_paragraph(f'{{%p if block.kind == "{kind}" %}}')
        _kept_if(document, "loop.last or block.leads", "{{ block.text }}", style=style)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _end(document: Any) -> None:
    """The signature with the questions before it, the legal remedy and the annexes: each stays on one page."""
    document.add_paragraph("Hebt u vragen?", style="Heading 2")
    _kept(document, QUESTIONS, style="Normal")
    _kept(document, "Met vriendelijke groet,", style="Normal").paragraph_format.space_before = Pt(12)
    for line in ("Gedeputeerde Staten van Drenthe,", "namens dezen,"):
        _kept(document, line, style="Close")
    for signer in _kept_if(document, "signer_function or mandate", "{{ signer }}", style="Close"):
        signer.paragraph_format.space_before = Pt(36)
    document.add_paragraph("{%p if signer_function %}")
    _kept_if(document, "mandate", "{{ signer_function }}", style="Close")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if mandate %}")
    mandate = document.add_paragraph(style="Close").add_run("Mandaat: {{ mandate }}")
    mandate.font.size = Pt(8.5)
    document.add_paragraph("{%p endif %}")
    _section(document, "remedy_lines", "Bent u het niet eens met dit besluit?", "Normal")
    _section(document, "annex_lines", "Bijlagen", "List Bullet")


def _kept(document: Any, text: str, *, style: str) -> Any:
    """A paragraph that is on the same page as the next one."""
    paragraph = document.add_paragraph(text, style=style)
    paragraph.paragraph_format.keep_with_next = paragraph.paragraph_format.keep_together = True
    return paragraph


def _kept_if(document: Any, condition: str, text: str, *, style: str) -> tuple[Any, Any]:
    """A paragraph that stays with the next one on a condition; return it as it stays and as it does not."""
    document.add_paragraph(f"{{%p if {condition} %}}")
    kept = _kept(document, text, style=style)
    document.add_paragraph("{%p else %}")
    free = document.add_paragraph(text, style=style)
    document.add_paragraph("{%p endif %}")
    return kept, free


def _section(document: Any, name: str, heading: str, style: str) -> None:
    document.add_paragraph(f"{{%p if {name} %}}")
    title = document.add_paragraph(heading, style="Heading 2")
    title.paragraph_format.space_before, title.paragraph_format.keep_with_next = Pt(18), True
    document.add_paragraph(f"{{%p for line in {name} %}}")
    _kept_if(document, "not loop.last", "{{ line }}", style=style)
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")


def _loop(document: Any, loop: str, text: str, *, style: str) -> None:
    document.add_paragraph(f"{{%p for {loop} %}}")
    document.add_paragraph(text, style=style)
    document.add_paragraph("{%p endfor %}")


def _field(paragraph: Any, instruction: str) -> None:
    """A number that Word fills in, such as that of the page."""
    run = paragraph.add_run()
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = instruction
    for part in (_element("w:fldChar", fldCharType="begin"), code, _element("w:fldChar", fldCharType="end")):
        run._r.append(part)  # noqa: SLF001 -- python-docx has no fields


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
