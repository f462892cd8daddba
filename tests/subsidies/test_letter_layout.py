"""What belongs together in a letter is on one page: a heading and its text, the signature, the legal remedy."""

import io

import pytest
from docx import Document

from subsidies.enums import LetterKind
from subsidies.services.letters import letters
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import GROUNDS, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]


def is_kept(paragraph):
    """Whether a paragraph is on the page of the next one, by itself or by its style."""
    found = paragraph.paragraph_format.keep_with_next
    return bool(paragraph.style.paragraph_format.keep_with_next if found is None else found)


def laid_out(kind):
    ground = GROUNDS.get(letters.DECISIONS.get(kind), ("",))[0]
    word = compose(Variant(kind, has_obligations=True, has_advice=True, ground=ground)).word()
    return Document(io.BytesIO(word)).paragraphs


@pytest.mark.parametrize("kind", list(LetterKind))
def test_what_belongs_together_in_a_letter_stays_on_one_page(kind):
    rows = laid_out(kind)
    texts = [row.text for row in rows]
    questions = next(at for at, text in enumerate(texts) if text.startswith("Bel of mail ons"))
    heading = "Bent u het niet eens met dit besluit?"
    remedy = texts.index(heading) if heading in texts else len(rows)

    leads = [row for row in rows if row.text.endswith(":") or row.style.name.startswith("Heading")]
    last = next(at for at in range(remedy - 1, 0, -1) if texts[at])
    assert [row.text for row in leads if not is_kept(row)] == []
    assert [row.text for row in rows[questions - 2 : last] if not is_kept(row)] == []
    assert not is_kept(rows[last])
    assert [row.text for row in rows[remedy:-1] if not is_kept(row)] == []
    assert not is_kept(rows[-1])


def test_signature_of_a_decision_ends_with_the_mandate():
    rows = laid_out(LetterKind.AWARD)

    at = next(at for at, row in enumerate(rows) if row.text.startswith("Mandaat: "))
    assert [is_kept(row) for row in rows[at - 6 : at + 1]] == [True] * 6 + [False]


def test_every_page_has_its_number_and_no_line_is_left_alone():
    word = compose(Variant(LetterKind.AWARD, has_obligations=True)).word()
    document = Document(io.BytesIO(word))
    (section,) = document.sections

    assert {"PAGE", "NUMPAGES"} <= set(" ".join(section.footer.paragraphs[0]._p.itertext()).split())
    assert document.styles["Normal"].paragraph_format.widow_control
    assert document.tables == []  # lists only: a row that splits over two pages cannot be
